package org.laurel.people.web;

import org.laurel.people.TakesFiles;
import org.laurel.settings.Settings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;

/** What is open, what asks to sign in first, and that every change carries a token. */
@ConditionalOnWebApplication // an import serves nobody
@Configuration
class SecurityConfiguration {

    @Bean
    SecurityFilterChain doors(
            HttpSecurity http,
            CurrentPerson current,
            ObjectProvider<TakesFiles> takers,
            Settings settings) {
        var doorkeeper = new Doorkeeper();
        return http.authorizeHttpRequests(
                        it ->
                                it.requestMatchers(OpenPaths.ALL)
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated())
                .csrf(it -> it.ignoringRequestMatchers(OpenPaths.WITHOUT_TOKEN))
                .addFilterBefore(new Latecomers(), CsrfFilter.class)
                .addFilterBefore(new WhatMayCome(current, takers), CsrfFilter.class)
                .headers(it -> it.defaultsDisabled().cacheControl(Customizer.withDefaults()))
                // The way back travels in the address: a stranger's visit leaves no session behind.
                .requestCache(RequestCacheConfigurer::disable)
                .exceptionHandling(
                        it ->
                                it.authenticationEntryPoint(doorkeeper)
                                        .accessDeniedHandler(doorkeeper))
                .logout(
                        it ->
                                it.logoutUrl("/sign-out")
                                        .addLogoutHandler(Departure::forgetPages)
                                        .logoutSuccessUrl("/"))
                .addFilterBefore(new PatientVisitors(settings.sessionIdle()), CsrfFilter.class)
                .addFilterAfter(
                        new SecondFactorGate(current, doorkeeper), AuthorizationFilter.class)
                .addFilterAfter(new CommonPasswordGate(current), SecondFactorGate.class)
                .build();
    }

    /** Whoever comes in comes through {@link Arrival}; there is no other way. */
    @Bean
    AuthenticationManager noOtherWayIn() {
        return it -> {
            throw new ProviderNotFoundException("Nobody signs in this way");
        };
    }
}
