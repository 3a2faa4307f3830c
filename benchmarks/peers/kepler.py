"""kepler.gl, as its Jupyter package exports a page."""

import tempfile
from pathlib import Path

import streamlit as st
from keplergl import KeplerGl

from benchmarks.peers.drawn import chosen

with tempfile.TemporaryDirectory() as folder:
    page = Path(folder) / "map.html"
    KeplerGl(height=440, data={"events": chosen()}).save_to_html(file_name=str(page))
    st.components.v1.html(page.read_text(encoding="utf-8"), height=440)
