-- Run once by a new PostgreSQL server, as the user that the services use.
CREATE DATABASE milepost_identity;
CREATE DATABASE milepost_goal;
CREATE DATABASE milepost_task;
CREATE DATABASE milepost_planner;
CREATE DATABASE milepost_credit;
