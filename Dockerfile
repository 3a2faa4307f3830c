FROM python:3.11-slim

# Python's own compiler is not needed: every dependency comes as a wheel.
WORKDIR /app
COPY . .
RUN pip install --no-cache-dir -r requirements.txt \
    && useradd --create-home --home-dir /home/watch watch \
    && mkdir -p /data && chown watch /data
USER watch

# The built data lives on a volume, so that a new container opens at once; what is written after a folder has become
# a volume is lost with some builders.
ENV FRONTIER_WATCH_DATA=/data MALLOC_ARENA_MAX=2
RUN python -m dashboard build
VOLUME /data

EXPOSE 8501
HEALTHCHECK --interval=30s --timeout=5s --start-period=40s \
    CMD python -c "import urllib.request as u; u.urlopen('http://127.0.0.1:8501/_stcore/health', timeout=4)"
CMD ["streamlit", "run", "dashboard/app.py", "--server.headless=true", "--server.address=0.0.0.0", "--server.port=8501"]
