package org.laurel.demo.europe;

import java.util.stream.Stream;
import org.laurel.activity.ActivitiesInBulk;
import org.laurel.country.Countries;
import org.laurel.label.LabelsInBulk;
import org.laurel.people.People;
import org.laurel.people.PeopleInBulk;
import org.laurel.project.ProjectsInBulk;
import org.laurel.scheme.Edition;
import org.laurel.scheme.EditionId;
import org.laurel.scheme.Editions;
import org.laurel.school.SchoolsInBulk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fills a demo with an invented Europe, the same one each time; all of it or nothing. */
@Service
public class FillEurope {

    private static final Logger LOG = LoggerFactory.getLogger(FillEurope.class);
    private static final long TEACHERS_CODES = 1;
    private static final long SCHOOLS_CODES = 2;

    private final Countries countries;
    private final Editions editions;
    private final People people;
    private final SchoolsInBulk schools;
    private final PeopleInBulk newcomers;
    private final ProjectsInBulk projects;
    private final ActivitiesInBulk activities;
    private final LabelsInBulk labels;

    FillEurope(
            Countries countries,
            Editions editions,
            People people,
            SchoolsInBulk schools,
            PeopleInBulk newcomers,
            ProjectsInBulk projects,
            ActivitiesInBulk activities,
            LabelsInBulk labels) {
        this.countries = countries;
        this.editions = editions;
        this.people = people;
        this.schools = schools;
        this.newcomers = newcomers;
        this.projects = projects;
        this.activities = activities;
        this.labels = labels;
    }

    /** One in so many of everything; nothing where Europe is there already. */
    @Transactional
    public void fill(int oneIn) {
        var figures = Figures.read(oneIn, countries);
        var population = new Population(figures);
        var collaboration = new Collaboration(population);
        if (people.byEmail(
                        population
                                .person(population.teachers().findFirst().orElseThrow())
                                .person()
                                .email())
                .isPresent()) {
            return;
        }
        var recognition =
                new Recognition(
                        population,
                        collaboration,
                        Recognition.days(published(figures.teachersScheme())),
                        Recognition.days(published(figures.schoolsScheme())));
        LOG.info("Inventing Europe: {} schools", figures.manySchools());
        schools.add(population.schools());
        LOG.info("{} teachers", figures.manyTeachers());
        newcomers.add(population.teachers().map(population::person));
        schools.addStaff(population.teachers().flatMap(population::times));
        LOG.info("what they did");
        activities.add(population.teachers().flatMap(population::activities));
        LOG.info("{} projects", figures.manyProjects());
        projects.add(collaboration.projects().map(collaboration::founded));
        projects.addMembers(collaboration.projects().flatMap(collaboration::members));
        LOG.info("labels");
        labels.addTeachers(recognition.teachers(), TEACHERS_CODES);
        labels.addSchools(recognition.schools(), SCHOOLS_CODES);
    }

    private Stream<EditionId> published(String scheme) {
        return editions.all(scheme).stream().map(Edition::id);
    }
}
