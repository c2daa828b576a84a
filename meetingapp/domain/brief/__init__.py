"""The evaluation brief: what a meeting needs to know of each measure before it decides."""
