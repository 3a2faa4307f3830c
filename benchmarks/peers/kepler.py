"""kepler.gl, as its Jupyter package exports a page."""

import streamlit as st
from keplergl import KeplerGl

from benchmarks.peers.drawn import chosen

figure = KeplerGl(height=440, data={"events": chosen()})
st.components.v1.html(figure._repr_html_(), height=440)
