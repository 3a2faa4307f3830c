"""A scatter plot in deck.gl, by pydeck."""

import pydeck
import streamlit as st

from benchmarks.peers.drawn import chosen

points = pydeck.Layer("ScatterplotLayer", chosen(), get_position="[lon, lat]", get_radius=5000, pickable=True)
view = pydeck.ViewState(latitude=33.5, longitude=43.5, zoom=5)
st.pydeck_chart(pydeck.Deck([points], initial_view_state=view, map_style=None), height=440)
