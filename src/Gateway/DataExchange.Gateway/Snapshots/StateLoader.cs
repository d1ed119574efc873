using System.Collections.Immutable;
using DataExchange.Access.Snapshots;
using DataExchange.Access.Stores;
using DataExchange.Federation.Supergraphs;
using DataExchange.Federation.Supergraphs.Reading;
using DataExchange.GraphQL.Response;
using DataExchange.GraphQL.Text;
using Microsoft.Extensions.Logging;

namespace DataExchange.Gateway.Snapshots;

/// <summary>
/// Loads what requests see: the supergraph from its file, the access state from its store. The first load must succeed; a later one that fails
/// keeps the last good state and is reported once.
/// </summary>
internal sealed partial class StateLoader(StateHolder holder, StateBuilder builder, string supergraphFile, IAccessStore? store, ILogger<StateLoader> logger)
{
    private string? _supergraphText;
    private Supergraph? _supergraph;
    private AccessSnapshot? _access;
    private string? _reported;

    /// <summary>Loads everything anew; the problems, none when the new state is in force.</summary>
    public async Task<ImmutableArray<string>> LoadAsync(CancellationToken cancellationToken)
    {
        var read = await ReadSupergraphAsync(cancellationToken).ConfigureAwait(false);
        if (!read.IsEmpty)
        {
            return read;
        }

        var loaded = await LoadAccessAsync(cancellationToken).ConfigureAwait(false);
        return loaded.IsEmpty ? Apply() : loaded;
    }

    /// <summary>Looks whether file or store have changed, and loads what has.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        var problems = await IsCurrentAsync(cancellationToken).ConfigureAwait(false) ? [] : await LoadAsync(cancellationToken).ConfigureAwait(false);
        var report = string.Join(' ', problems);
        if (report.Length > 0 && report != _reported)
        {
            LogKept(logger, report);
        }

        _reported = report;
    }

    private async Task<bool> IsCurrentAsync(CancellationToken cancellationToken)
    {
        var text = await TryReadAsync(cancellationToken).ConfigureAwait(false);
        if (text != _supergraphText)
        {
            return false;
        }

        if (store is null)
        {
            return true;
        }

        var revision = await store.ReadRevisionAsync(cancellationToken).ConfigureAwait(false);
        return revision.Revision == _access?.Revision;
    }

    private async Task<ImmutableArray<string>> ReadSupergraphAsync(CancellationToken cancellationToken)
    {
        if (await TryReadAsync(cancellationToken).ConfigureAwait(false) is not { } text)
        {
            return [$"The supergraph file `{supergraphFile}` cannot be read: check `Gateway:Supergraph`, or write it with `dx compose --out`."];
        }

        if (text == _supergraphText)
        {
            return [];
        }

        var result = SupergraphReader.Read(new Source(text, Path.GetFileName(supergraphFile)));
        if (result.Supergraph is null)
        {
            return [.. result.Errors.Select(e => Describe(e))];
        }

        _supergraph = result.Supergraph;
        _supergraphText = text;
        return [];
    }

    private async Task<ImmutableArray<string>> LoadAccessAsync(CancellationToken cancellationToken)
    {
        if (store is null)
        {
            return [];
        }

        var outcome = await store.LoadAsync(cancellationToken).ConfigureAwait(false);
        if (outcome.Failure is { } failure)
        {
            return [failure.Message];
        }

        _access = outcome.Snapshot;
        return [];
    }

    private ImmutableArray<string> Apply()
    {
        var result = builder.Build(_supergraph!, _access);
        if (result.State is { } state)
        {
            holder.Swap(state);
            LogApplied(logger, state.Supergraph.Subgraphs.Length, _access?.Revision ?? 0);
        }

        return result.Problems;
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

    [LoggerMessage(2, LogLevel.Error, "A reload failed and the last good state is kept: {Problems}")]
    private static partial void LogKept(ILogger logger, string problems);
}
