"""Filling an empty console with a city from a folder of files: directory, catalogue, citizens and past contacts."""

from agent_console.intake.city.identity import city_id
from agent_console.intake.city.load import CityCounts, load_city

__all__ = ["CityCounts", "city_id", "load_city"]
