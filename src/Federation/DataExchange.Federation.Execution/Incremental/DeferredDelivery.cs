using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Memory;
using DataExchange.Federation.Execution.Merging;
using DataExchange.Federation.Execution.Projecting;
using DataExchange.Federation.Execution.Results;

namespace DataExchange.Federation.Execution.Incremental;

/// <summary>
/// Delivers the later parts of one answer. The limits of an answer hold for all its parts together. Not safe for concurrent use.
/// </summary>
/// <param name="plan">The plan.</param>
/// <param name="merged">What was fetched.</param>
/// <param name="fetchErrors">The errors of fetches that only later parts wait for.</param>
/// <param name="ports">What projections call.</param>
/// <param name="options">The limits.</param>
internal sealed class DeferredDelivery(ExecutablePlan plan, MergedResult merged, DeferredErrors fetchErrors, ProjectionPorts ports, ExecutionOptions options)
{
    private readonly DeferredRegister _register = new(plan.Plan.Operation.Deferred);
    private readonly HashSet<ErrorSink> _assigned = [];
    private int _nodes;
    private int _bytes;
    private int _errors;

    /// <summary>Whether more is to come.</summary>
    public bool HasNext => _register.Open > 0;

    /// <summary>Takes note of the first part.</summary>
    /// <param name="data">Its data.</param>
    /// <param name="selection">What it was written along.</param>
    /// <param name="nodes">How many values it has.</param>
    /// <param name="errors">How many errors it has.</param>
    public void Begin(ReadOnlySpan<byte> data, ProjectedSelection selection, int nodes, int errors)
    {
        _nodes = nodes;
        _bytes = data.Length;
        _errors = errors;
        Finder().Find(data, selection, merged.Root, [], default);
    }

    /// <summary>What the client is to be told of with the first part.</summary>
    public IReadOnlyList<DeferredInstance> TakeAnnounced() => _register.TakeAnnounced();

    /// <summary>Delivers all fragments that are ready; null where none is.</summary>
    /// <param name="isEnded">Whether all fetches that a part waits for have ended.</param>
    public IncrementalPart? TryDeliver(Func<int, bool> isEnded)
    {
        IncrementalPartBuilder? builder = null;
        for (var part = 1; part <= plan.Plan.Operation.Deferred.Length; part++)
        {
            var pending = _register.Pending(part);
            if (pending.Count > 0 && isEnded(part))
            {
                Deliver(part, pending, builder ??= new IncrementalPartBuilder());
            }
        }

        return builder?.Build(_register.TakeAnnounced(), HasNext);
    }

    private void Deliver(int part, List<DeferredInstance> instances, IncrementalPartBuilder builder)
    {
        var assignment = new ErrorAssignment();
        foreach (var sink in fetchErrors.Of(part).Where(_assigned.Add))
        {
            assignment.Add(sink);
            builder.Count(sink);
            _errors += sink.Count;
        }

        for (var i = 0; i < instances.Count; i++)
        {
            var errors = assignment.Take(instances[i]);
            if (i == instances.Count - 1)
            {
                errors.AddRange(assignment.TakeRest());
            }

            Deliver(instances[i], errors, assignment, builder);
        }
    }

    private void Deliver(DeferredInstance instance, List<byte[]> errors, ErrorAssignment assignment, IncrementalPartBuilder builder)
    {
        using var sink = new ErrorSink(Math.Max(1, options.MaxErrors - _errors));
        var start = builder.Output.Length;
        var pieces = Project(instance, builder.Output, sink);
        if (pieces is null)
        {
            builder.Output.Truncate(start);
            Explain(instance, errors, assignment, sink);
        }

        errors.AddRange(ErrorAssignment.ListOf(sink));
        builder.Count(sink);
        _errors += sink.Count;
        _bytes += builder.Output.Length - start;
        builder.Add(new DeferredOutcome(instance, pieces ?? [], errors), isDelivered: pieces is not null);
        foreach (var piece in pieces ?? [])
        {
            piece.Place.Delivered |= 1UL << instance.Part;
            Finder().Find(builder.Output.Written.Slice(piece.Start, piece.Length), piece.Selection, piece.Place.Block, piece.Place.Path, piece.View);
        }

        _register.End(instance, isDelivered: pieces is not null);
    }

    // Null where a null moves up past one of the objects: then nothing of the fragment is delivered.
    private List<DeferredPiece>? Project(DeferredInstance instance, PooledBuffer output, ErrorSink sink)
    {
        var left = options with { MaxResponseNodes = options.MaxResponseNodes - _nodes, MaxResponseBytes = options.MaxResponseBytes - _bytes };
        using var projector = new Projector(merged, plan.Types, instance.Places[0].Selection, output, sink, ports, left);
        var pieces = new List<DeferredPiece>(instance.Places.Count);
        var isWhole = true;
        foreach (var place in instance.Places)
        {
            var view = new PartView(instance.Part, place.Delivered);
            var selection = place.Selection.In(view);
            var start = output.Length;
            isWhole = selection.For(place.Type) is { Length: 0 } || projector.TryWriteAt(selection, place.Block, place.Path);
            if (!isWhole)
            {
                break;
            }

            // An object of which everything has come with another part, or which only the observer is shown more of.
            if (output.Length - start <= "{}"u8.Length)
            {
                output.Truncate(start);
                continue;
            }

            pieces.Add(new DeferredPiece(place, selection, view, start, output.Length - start));
        }

        _nodes += projector.Nodes;
        if (projector.IsOverLimit)
        {
            sink.Add(ExecutionErrorCodes.LimitExceeded, "The answer is larger than is allowed.", instance.Path, null);
        }

        return isWhole ? pieces : null;
    }

    private static void Explain(DeferredInstance instance, List<byte[]> errors, ErrorAssignment assignment, ErrorSink sink)
    {
        if (errors.Count > 0 || sink.Count > 0)
        {
            return;
        }

        errors.AddRange(assignment.All());
        if (errors.Count == 0)
        {
            sink.Add(ExecutionErrorCodes.InvalidResponse, "A value that may not be null is missing; the error that tells why came before.", instance.Path, null);
        }
    }

    private PlaceFinder Finder() => new(merged, _register.Add);
}
