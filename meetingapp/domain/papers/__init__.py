"""What the papers around a meeting hold: values, gathered from a case by rule, never drawn here."""
