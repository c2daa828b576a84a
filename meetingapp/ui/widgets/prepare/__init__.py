"""What a meeting’s preparation is drawn with."""
