"""The same events drawn by other means, each a Streamlit page as its documentation would have one written."""
