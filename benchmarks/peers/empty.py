"""A stock Streamlit page: a slider of dates, and nothing that it moves."""

import datetime as dt

import streamlit as st

st.slider("Dates", dt.date(2014, 1, 1), dt.date(2027, 9, 30), (dt.date(2014, 1, 1), dt.date(2027, 9, 30)))
