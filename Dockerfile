# One image, every role: `dx serve gateway`, `dx serve population`, ... Non-root, and happy on a read-only file system.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
RUN apt-get update && apt-get install -y --no-install-recommends nodejs npm && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY src/ src/
COPY schemas/ schemas/
RUN dotnet publish src/DataExchange.Cli -c Release -o /app \
    -p:PublishReadyToRun=true -r linux-x64 --self-contained false

FROM mcr.microsoft.com/dotnet/aspnet:10.0
# The youngest objects are collected every 4 MB: without a number the runtime takes the processor's cache for it, which on a server is most of the memory.
ENV DOTNET_EnableDiagnostics=0 \
    DOTNET_GCgen0size=0x400000 \
    ASPNETCORE_ENVIRONMENT=Production
WORKDIR /app
COPY --from=build /app ./
COPY --from=build /source/schemas/supergraph.graphql /app/schemas/supergraph.graphql
USER $APP_UID
EXPOSE 8080
ENTRYPOINT ["dotnet", "dx.dll"]
CMD ["serve", "gateway", "--urls", "http://0.0.0.0:8080"]
