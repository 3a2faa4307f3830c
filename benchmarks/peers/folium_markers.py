"""A marker an event, in folium."""

import folium
from streamlit_folium import st_folium

from benchmarks.peers.drawn import chosen

figure = folium.Map(location=[33.5, 43.5], zoom_start=6, tiles=None)
for event in chosen().to_dict("records"):
    folium.Marker([event["lat"], event["lon"]], tooltip=event["summary"]).add_to(figure)
st_folium(figure, height=440, use_container_width=True)
