-- One database a store: registries share nothing, and the access store is the gateway's alone.
CREATE DATABASE population;
CREATE DATABASE land;
CREATE DATABASE tax;
CREATE DATABASE documents;
CREATE DATABASE access;
