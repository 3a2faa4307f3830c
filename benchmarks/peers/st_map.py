"""Streamlit's own map of points."""

import streamlit as st

from benchmarks.peers.drawn import chosen

st.map(chosen(), height=440)
