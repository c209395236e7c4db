# syntax=docker/dockerfile:1
# The first stage installs exactly what requirements.lock names; the last holds only Python, that
# environment and the two packages, and runs as a user of its own.

FROM python:3.13.9-slim-trixie AS build
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1 PYTHONDONTWRITEBYTECODE=1
COPY requirements.lock /build/requirements.lock
RUN python -m venv /opt/askdesk \
    && /opt/askdesk/bin/python -m pip install --quiet --no-deps --require-hashes --no-compile \
        --only-binary :all: -r /build/requirements.lock \
    && /opt/askdesk/bin/python -m pip uninstall --quiet --yes pip \
    && find /opt/askdesk -type d \( -name tests -o -name __pycache__ \) -prune -exec rm -rf {} + \
    && /opt/askdesk/bin/python -m compileall -q --invalidation-mode unchecked-hash /opt/askdesk/lib

FROM python:3.13.9-slim-trixie AS program
LABEL org.opencontainers.image.title="Askdesk" \
      org.opencontainers.image.licenses="MIT"
# Whatever is not compiled here would be at every start, which takes seconds: nothing can be kept,
# because the program can't write to its own files.
RUN useradd --system --uid 10001 --home-dir /data --shell /usr/sbin/nologin askdesk \
    && install --directory --owner=askdesk --group=askdesk --mode=0700 /data \
    && python -m pip uninstall --quiet --yes --root-user-action=ignore pip \
    && rm -rf /usr/local/lib/python3.13/ensurepip \
    && python -m compileall -q --invalidation-mode unchecked-hash \
        -x '/(site-packages|test|idlelib|turtledemo)/' /usr/local/lib/python3.13
COPY --from=build /opt/askdesk /opt/askdesk
COPY LICENSE /app/LICENSE
COPY faq /app/faq
COPY bot /app/bot
ENV PATH=/opt/askdesk/bin:$PATH \
    PYTHONPATH=/app PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 PYTHONUTF8=1 \
    BOT_DATA_DIR=/data BOT_HTTP_HOST=0.0.0.0 BOT_HTTP_PORT=8080
RUN python -m compileall -q --invalidation-mode unchecked-hash /app
WORKDIR /data
USER 10001
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
    CMD ["python", "-c", "import os, urllib.request as r; r.urlopen('http://127.0.0.1:' + os.environ['BOT_HTTP_PORT'] + '/healthz', timeout=4)"]
ENTRYPOINT ["python", "-m", "bot"]
CMD ["run"]

# For a PostgreSQL store: `backup` and `restore` need PostgreSQL's own programs.
FROM program AS program-postgresql
USER 0
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install --yes --no-install-recommends postgresql-client-17 \
    && rm -rf /var/lib/apt/lists/*
USER 10001

# The last stage is what `docker build .` makes.
FROM program
