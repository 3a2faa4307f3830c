"""Rules for forces: sent, withdrawn, stationed, handing over, laying down their arms."""
