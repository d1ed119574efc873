using System.Collections.Immutable;
using DataExchange.Federation.Supergraphs;
using DataExchange.Federation.Supergraphs.Reading;
using DataExchange.Gateway.Documents;
using DataExchange.Gateway.Grouping;
using DataExchange.Gateway.Telemetry;
using DataExchange.GraphQL.Response;
using DataExchange.GraphQL.Text;
using Microsoft.Extensions.Logging;

namespace DataExchange.Gateway.Snapshots;

/// <summary>
/// Loads what requests see: the supergraph from its file, trusted documents from theirs, the access state from its store. The first load must succeed;
/// a later one that fails keeps the last good of each and is reported once. They fail apart, and a change of the access state waits for none of the others.
/// Thread-safe.
/// </summary>
internal sealed partial class StateLoader : IDisposable
{
    private const int MaxDocumentWarnings = 20;

    private readonly StateHolder _holder;
    private readonly StateBuilder _builder;
    private readonly PlanWarmup _warmup;
    private readonly string _file;
    private readonly ManifestSource _manifests;
    private readonly AccessSource _access;
    private readonly GatewayTelemetry _telemetry;
    private readonly ILogger<StateLoader> _logger;
    private readonly GroupRun<string?> _accessLooks;

    /// <summary>Held for a whole look at everything.</summary>
    private readonly SemaphoreSlim _loading = new(1);

    /// <summary>Held while one state takes the place of another, and while the store is looked at: never for long work on the supergraph.</summary>
    private readonly SemaphoreSlim _switching = new(1);

    /// <summary>The file as it was last looked at, good or not; null where it could not be read.</summary>
    private string? _text;
    private ImmutableArray<string> _fileProblems = [];
    private Supergraph? _supergraph;
    private Supergraph? _served;
    private GatewayState? _warmed;
    private string? _reported;

    public StateLoader(
        StateHolder holder,
        StateBuilder builder,
        PlanWarmup warmup,
        string supergraphFile,
        ManifestSource manifests,
        AccessSource access,
        GatewayTelemetry telemetry,
        ILogger<StateLoader> logger)
    {
        (_holder, _builder, _warmup, _file, _manifests, _access, _telemetry, _logger) = (holder, builder, warmup, supergraphFile, manifests, access, telemetry, logger);
        _accessLooks = new GroupRun<string?>(LookAtAccessAsync);
    }

    /// <summary>
    /// Looks at the access store, and puts into force what has changed there. What keeps it from being read; null where the state in force is then one
    /// that the store had at some instant after the call.
    /// </summary>
    public Task<string?> RefreshAccessAsync() => _accessLooks.JoinAsync();

    /// <summary>Looks at files and store, and puts into force what has changed there; the problems, none when all are good.</summary>
    public async Task<ImmutableArray<string>> LoadAsync(CancellationToken cancellationToken)
    {
        await _loading.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await LoadAloneAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _loading.Release();
        }
    }

    /// <summary>Loads what has changed, and reports problems that were not reported before.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        var report = string.Join(' ', await LoadAsync(cancellationToken).ConfigureAwait(false));
        if (report.Length > 0 && report != _reported)
        {
            _telemetry.Reloads.Reloaded(isApplied: false);
            LogKept(_logger, report);
        }

        _reported = report;
    }

    public void Dispose()
    {
        _loading.Dispose();
        _switching.Dispose();
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
            _fileProblems = [$"The supergraph file `{_file}` cannot be read: check `Gateway:Supergraph`, or write it with `dx compose --out`."];
            return false;
        }

        var result = SupergraphReader.Read(new Source(text, Path.GetFileName(_file)));
        _fileProblems = result.Supergraph is null ? [.. result.Errors.Select(Describe)] : [];
        _supergraph = result.Supergraph ?? _supergraph;
        return result.Supergraph is not null;
    }

    private async Task<ImmutableArray<string>> LoadAloneAsync(CancellationToken cancellationToken)
    {
        var fileChanged = await LookAtFileAsync(cancellationToken).ConfigureAwait(false);
        var manifestChanged = await _manifests.LookAsync(cancellationToken).ConfigureAwait(false);
        var accessProblem = await RefreshAccessAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        ImmutableArray<string> problems = [.. _fileProblems, .. _manifests.Problems, .. accessProblem is null ? [] : (string[])[accessProblem]];
        if (_supergraph is null || _manifests.Current is not { } manifest || !_access.IsReady)
        {
            return problems;
        }

        if (fileChanged || _holder.Current is null)
        {
            problems = [.. problems, .. await ApplyAsync(_supergraph, manifest, cancellationToken).ConfigureAwait(false)];
        }
        else if (manifestChanged)
        {
            await SwitchAsync(state => StateBuilder.WithTrusted(state!, manifest), cancellationToken).ConfigureAwait(false);
        }

        if ((fileChanged || manifestChanged) && _holder.Current is { } changed)
        {
            ReportDocuments(changed.Trusted, cancellationToken);
        }

        WarmAfterChange(cancellationToken);
        return problems;
    }

    private async Task<string?> LookAtAccessAsync()
    {
        await _switching.WaitAsync().ConfigureAwait(false);
        try
        {
            var problem = await _access.LookAsync(CancellationToken.None).ConfigureAwait(false);

            // What is in force is compared, not what was read before: a switch that failed is made up for.
            if (_holder.Current is { Access: { } inForce } state && inForce.Snapshot.Revision != _access.Current!.Revision)
            {
                PutIntoForce(_builder.WithAccess(state, _access.Current));
            }

            return problem;
        }
        finally
        {
            _switching.Release();
        }
    }

    /// <summary>Puts a supergraph into force; where it cannot be served, the one served before stays.</summary>
    private async Task<ImmutableArray<string>> ApplyAsync(Supergraph supergraph, TrustedManifest manifest, CancellationToken cancellationToken)
    {
        var access = _access.Current;
        var result = _builder.Build(supergraph, access, manifest);
        if (result.State is { } state)
        {
            if (_holder.Current is { } last)
            {
                _warmup.Warm(last, state, cancellationToken);
            }

            // The access state may have changed since.
            await SwitchAsync(_ => _access.Current == access ? state : _builder.WithAccess(state, _access.Current!), cancellationToken).ConfigureAwait(false);
            (_served, _warmed) = (supergraph, state);
            return [];
        }

        return _served is { } kept && kept != supergraph ? [.. result.Problems, .. await ApplyAsync(kept, manifest, cancellationToken).ConfigureAwait(false)] : result.Problems;
    }

    /// <summary>Puts another state into force.</summary>
    /// <param name="successor">Makes it of the one that is in force, in the instant in which nobody else changes that.</param>
    /// <param name="cancellationToken">Ends the waiting for the turn.</param>
    private async Task SwitchAsync(Func<GatewayState?, GatewayState> successor, CancellationToken cancellationToken)
    {
        await _switching.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            PutIntoForce(successor(_holder.Current));
        }
        finally
        {
            _switching.Release();
        }
    }

    private void PutIntoForce(GatewayState state)
    {
        var revision = state.Access?.Snapshot.Revision ?? 0;
        _holder.Swap(state);
        _telemetry.Access.Served(revision);
        _telemetry.Reloads.Reloaded(isApplied: true);
        LogApplied(_logger, state.Supergraph.Subgraphs.Length, revision);
    }

    /// <summary>A change of what is granted comes into force at once, and the plans that are new under it are made after that.</summary>
    private void WarmAfterChange(CancellationToken cancellationToken)
    {
        if (_holder.Current is { } state && !ReferenceEquals(state, _warmed))
        {
            _warmup.Warm(state, state, cancellationToken);
            _warmed = state;
        }
    }

    /// <summary>Tells which trusted documents cannot be run under the schema of now. They stop neither the others nor the reload.</summary>
    private void ReportDocuments(TrustedDocuments documents, CancellationToken cancellationToken)
    {
        if (documents.Manifest.ById.Count > 0)
        {
            var (warnings, count) = documents.Check(MaxDocumentWarnings, cancellationToken);
            LogDocuments(_logger, documents.Manifest.ById.Count, count);
            foreach (var warning in warnings)
            {
                LogDocument(_logger, warning);
            }
        }
    }

    private async Task<string?> TryReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllTextAsync(_file, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private string Describe(GraphQLError error) =>
        error.Locations is [{ Position: { } position }, ..]
            ? $"{Path.GetFileName(_file)}:{position.Line}:{position.Column}: {error.Message}"
            : $"{Path.GetFileName(_file)}: {error.Message}";

    [LoggerMessage(1, LogLevel.Information, "Serving {Subgraphs} subgraphs under access revision {Revision}")]
    private static partial void LogApplied(ILogger logger, int subgraphs, long revision);

    [LoggerMessage(3, LogLevel.Information, "Serving {Documents} trusted documents; {Invalid} of them cannot be run")]
    private static partial void LogDocuments(ILogger logger, int documents, int invalid);

    [LoggerMessage(4, LogLevel.Warning, "{Warning}")]
    private static partial void LogDocument(ILogger logger, string warning);

    [LoggerMessage(2, LogLevel.Error, "A reload failed and the last good state is kept: {Problems}")]
    private static partial void LogKept(ILogger logger, string problems);
}
