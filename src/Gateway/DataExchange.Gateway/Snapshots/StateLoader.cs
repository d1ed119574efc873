using System.Collections.Immutable;
using DataExchange.Access.Snapshots;
using DataExchange.Access.Stores;
using DataExchange.Federation.Supergraphs;
using DataExchange.Federation.Supergraphs.Reading;
using DataExchange.Gateway.Documents;
using DataExchange.Gateway.Telemetry;
using DataExchange.GraphQL.Response;
using DataExchange.GraphQL.Text;
using Microsoft.Extensions.Logging;

namespace DataExchange.Gateway.Snapshots;

/// <summary>
/// Loads what requests see: the supergraph from its file, trusted documents from theirs, the access state from its store. The first load must succeed;
/// a later one that fails keeps the last good of each and is reported once. They fail apart: a broken file never holds back a change of the access state.
/// </summary>
internal sealed partial class StateLoader(
    StateHolder holder,
    StateBuilder builder,
    PlanWarmup warmup,
    string supergraphFile,
    ManifestSource manifests,
    IAccessStore? store,
    GatewayTelemetry telemetry,
    ILogger<StateLoader> logger) : IDisposable
{
    private const int MaxDocumentWarnings = 20;

    private readonly SemaphoreSlim _oneAtATime = new(1, 1);

    /// <summary>The file as it was last looked at, good or not; null where it could not be read.</summary>
    private string? _text;
    private ImmutableArray<string> _fileProblems = [];
    private Supergraph? _supergraph;
    private Supergraph? _served;
    private AccessSnapshot? _access;
    private string? _reported;

    /// <summary>Looks at file and store, and puts into force what has changed there; the problems, none when both are good.</summary>
    public async Task<ImmutableArray<string>> LoadAsync(CancellationToken cancellationToken)
    {
        var fileChanged = await LookAtFileAsync(cancellationToken).ConfigureAwait(false);
        var (accessChanged, accessProblem) = await LookAtStoreAsync(cancellationToken).ConfigureAwait(false);
        var manifestChanged = await manifests.LookAsync(cancellationToken).ConfigureAwait(false);
        ImmutableArray<string> problems = [.. _fileProblems, .. manifests.Problems, .. accessProblem is null ? [] : (string[])[accessProblem]];
        if (_supergraph is null || manifests.Current is not { } manifest || (store is not null && _access is null))
        {
            return problems;
        }

        if (fileChanged || accessChanged)
        {
            problems = [.. problems, .. Apply(_supergraph, manifest, accessChanged, cancellationToken)];
        }
        else if (manifestChanged && holder.Current is { } state)
        {
            holder.Swap(builder.WithTrusted(state, manifest));
        }

        if ((fileChanged || manifestChanged) && holder.Current is { } changed)
        {
            ReportDocuments(changed.Trusted, cancellationToken);
        }

        return problems;
    }

    /// <summary>Loads what has changed, and reports problems that were not reported before. One look at a time: later callers wait, and look again.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await LookAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>Ends the looks.</summary>
    public void Dispose() => _oneAtATime.Dispose();

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        var report = string.Join(' ', await LoadAsync(cancellationToken).ConfigureAwait(false));
        if (report.Length > 0 && report != _reported)
        {
            telemetry.Reloads.Reloaded(isApplied: false);
            LogKept(logger, report);
        }

        _reported = report;
    }

    /// <summary>Whether there is another supergraph to serve than before.</summary>
    private async Task<bool> LookAtFileAsync(CancellationToken cancellationToken)
    {
        var text = await TryReadAsync(cancellationToken).ConfigureAwait(false);
        if (text is not null && text == _text)
        {
            return false;
        }

        _text = text;
        if (text is null)
        {
            _fileProblems = [$"The supergraph file `{supergraphFile}` cannot be read: check `Gateway:Supergraph`, or write it with `dx compose --out`."];
            return false;
        }

        var result = SupergraphReader.Read(new Source(text, Path.GetFileName(supergraphFile)));
        _fileProblems = result.Supergraph is null ? [.. result.Errors.Select(Describe)] : [];
        _supergraph = result.Supergraph ?? _supergraph;
        return result.Supergraph is not null;
    }

    /// <summary>Whether the access state is another than before; what keeps it from being read, or null.</summary>
    private async Task<(bool Changed, string? Problem)> LookAtStoreAsync(CancellationToken cancellationToken)
    {
        if (store is null)
        {
            return (false, null);
        }

        if (_access is { } known)
        {
            var revision = await store.ReadRevisionAsync(cancellationToken).ConfigureAwait(false);
            if (revision.Failure is not null || revision.Revision == known.Revision)
            {
                return (false, revision.Failure?.Message);
            }
        }

        var outcome = await store.LoadAsync(cancellationToken).ConfigureAwait(false);
        _access = outcome.Snapshot ?? _access;
        return (outcome.Snapshot is not null, outcome.Failure?.Message);
    }

    /// <summary>Puts a supergraph into force; where it cannot be served, the one served before stays, under the access state of now.</summary>
    private ImmutableArray<string> Apply(Supergraph supergraph, TrustedManifest manifest, bool accessChanged, CancellationToken cancellationToken)
    {
        var result = builder.Build(supergraph, _access, manifest);
        if (result.State is { } state)
        {
            Switch(state, accessChanged, cancellationToken);
            _served = supergraph;
            telemetry.Reloads.Reloaded(isApplied: true);
            LogApplied(logger, state.Supergraph.Subgraphs.Length, _access?.Revision ?? 0);
            return [];
        }

        return _served is { } last && last != supergraph ? [.. result.Problems, .. Apply(last, manifest, accessChanged, cancellationToken)] : result.Problems;
    }

    /// <summary>Tells which trusted documents cannot be run under the schema of now. They stop neither the others nor the reload.</summary>
    private void ReportDocuments(TrustedDocuments documents, CancellationToken cancellationToken)
    {
        if (documents.Manifest.ById.Count > 0)
        {
            var (warnings, count) = documents.Check(MaxDocumentWarnings, cancellationToken);
            LogDocuments(logger, documents.Manifest.ById.Count, count);
            foreach (var warning in warnings)
            {
                LogDocument(logger, warning);
            }
        }
    }

    /// <summary>A new supergraph comes into force with its plans made; a change of what is granted at once, and its plans after that.</summary>
    private void Switch(GatewayState state, bool accessChanged, CancellationToken cancellationToken)
    {
        var last = holder.Current;
        if (last is not null && !accessChanged)
        {
            warmup.Warm(last, state, cancellationToken);
        }

        holder.Swap(state);
        if (last is not null && accessChanged)
        {
            warmup.Warm(last, state, cancellationToken);
        }
    }

    private async Task<string?> TryReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllTextAsync(supergraphFile, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private string Describe(GraphQLError error) =>
        error.Locations is [{ Position: { } position }, ..]
            ? $"{Path.GetFileName(supergraphFile)}:{position.Line}:{position.Column}: {error.Message}"
            : $"{Path.GetFileName(supergraphFile)}: {error.Message}";

    [LoggerMessage(1, LogLevel.Information, "Serving {Subgraphs} subgraphs under access revision {Revision}")]
    private static partial void LogApplied(ILogger logger, int subgraphs, long revision);

    [LoggerMessage(3, LogLevel.Information, "Serving {Documents} trusted documents; {Invalid} of them cannot be run")]
    private static partial void LogDocuments(ILogger logger, int documents, int invalid);

    [LoggerMessage(4, LogLevel.Warning, "{Warning}")]
    private static partial void LogDocument(ILogger logger, string warning);

    [LoggerMessage(2, LogLevel.Error, "A reload failed and the last good state is kept: {Problems}")]
    private static partial void LogKept(ILogger logger, string problems);
}
