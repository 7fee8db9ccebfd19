create view assessment.shown_score as
select assignment, sub_criterion, points from assessment.score;
