using System.Collections.Immutable;
using System.Text;
using DataExchange.Federation.Operations;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Plans;

/// <summary>
/// Prints plans as canonical text: equal plans, equal texts. Lines end in LF. A field in a document that other fetches need is followed by the
/// reason; a hash and a number name a fetch.
/// </summary>
public static class PlanPrinter
{
    /// <summary>Prints a plan.</summary>
    public static string Print(QueryPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var text = new StringBuilder();
        var statistics = plan.Statistics;
        text.Append(Count(plan.Fetches.Length, "fetch", "fetches")).Append(" in ").Append(Count(statistics.Waves, "wave", "waves"));
        text.Append("; search: ").Append(Count(statistics.Candidates, "candidate", "candidates")).Append(", ");
        text.Append(Count(statistics.Steps, "step", "steps")).Append('\n');
        for (var i = 0; i < plan.Operation.Deferred.Length; i++)
        {
            Print(i + 1, plan.Operation.Deferred[i], text);
        }

        var reasons = new FetchReasons(plan.Fetches);
        foreach (var fetch in plan.Fetches)
        {
            Print(fetch, reasons, text);
        }

        return text.ToString();
    }

    private static void Print(Fetch fetch, FetchReasons reasons, StringBuilder text)
    {
        text.Append("\n#").Append(fetch.Id).Append(' ').Append(fetch.Subgraph);
        if (fetch is EntityFetch entities)
        {
            text.Append(", entities at ").Append(PlanPaths.Describe(entities.Path));
        }

        if (!fetch.DependsOn.IsEmpty)
        {
            text.Append(", after ").AppendJoin(", ", fetch.DependsOn.Select(d => $"#{d}"));
        }

        text.Append('\n');
        if (!fetch.Parts.IsEmpty)
        {
            text.Append("  for part ").AppendJoin(", ", fetch.Parts).Append('\n');
        }

        if (fetch.Guard is { } guard)
        {
            text.Append("  guard ").Append(guard).Append('\n');
        }

        if (!fetch.Conditions.IsEmpty)
        {
            text.Append("  when ").AppendJoin(" or ", fetch.Conditions.Select(Describe)).Append('\n');
        }

        foreach (var representation in (fetch as EntityFetch)?.Representations ?? [])
        {
            Print(representation, text);
        }

        foreach (var context in (fetch as EntityFetch)?.Contexts ?? [])
        {
            Print(context, ((EntityFetch)fetch).Path, text);
        }

        foreach (var line in FetchDocument.Print(fetch, reasons.Of).TrimEnd('\n').Split('\n'))
        {
            text.Append("  ").Append(line).Append('\n');
        }
    }

    private static void Print(int part, DeferredFragment fragment, StringBuilder text)
    {
        text.Append("part ").Append(part).Append(" at ").Append(fragment.Path.IsEmpty ? "the root" : string.Join('.', fragment.Path));
        if (fragment.Label is { } label)
        {
            text.Append(", label ").Append(Printer.Print(new StringValueNode(label, isBlock: false)));
        }

        text.Append(", after ").Append(fragment.Parent == 0 ? "the first part" : $"part {fragment.Parent}").Append('\n');
    }

    private static void Print(Representation representation, StringBuilder text)
    {
        text.Append("  send ").Append(representation.ConcreteType);
        if (representation.TypeName != representation.ConcreteType)
        {
            text.Append(" as ").Append(representation.TypeName);
        }

        text.Append(Describe(representation.Fields)).Append('\n');
        if (representation.Record.Any(f => !f.IsKey))
        {
            text.Append("  guard reads ").Append(representation.ConcreteType).Append(Describe(representation.Record)).Append('\n');
        }
    }

    private static void Print(ContextVariable context, ImmutableArray<PathSegment> path, StringBuilder text) =>
        text.Append("  context $").Append(context.Name).Append(" from ").AppendJoin(", else ", context.Sources.Select(s => Describe(s, path))).Append('\n');

    private static string Describe(ContextSource source, ImmutableArray<PathSegment> path) =>
        $"{string.Join('.', source.Keys)} of {source.ConcreteType} at {PlanPaths.Describe(path[..source.Level])}";

    private static string Describe(ImmutableArray<RepresentationField> fields) => fields.IsEmpty ? string.Empty : $" {{ {string.Join(' ', fields.Select(Describe))} }}";

    private static string Describe(RepresentationField field)
    {
        var types = field.Types.IsDefaultOrEmpty ? string.Empty : $"<{string.Join('|', field.Types)}>";
        var from = field.Key == field.Name ? string.Empty : $" from {field.Key}";
        return types + field.Name + (field.IsKey ? "!" : string.Empty) + (from.Length == 0 ? string.Empty : $"({from.Trim()})") + Describe(field.Fields);
    }

    private static string Describe(ImmutableArray<Condition> conditions) =>
        conditions.IsEmpty ? "always" : string.Join(" and ", conditions.Select(c => $"{(c.Include ? string.Empty : "not ")}${c.Variable}"));

    private static string Count(long number, string one, string many) => FormattableString.Invariant($"{number} {(number == 1 ? one : many)}");
}
