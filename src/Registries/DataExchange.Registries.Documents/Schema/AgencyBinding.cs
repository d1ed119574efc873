using DataExchange.GraphQL.Server.Binding;
using DataExchange.GraphQL.Server.Resolving;
using DataExchange.Registries.Documents.Data;
using DataExchange.Registries.Documents.Exchange;
using DataExchange.Registries.Paging;
using DataExchange.Registries.Reference;

namespace DataExchange.Registries.Documents.Schema;

/// <summary>`Agency`: the code list is at hand, its documents are in the store.</summary>
internal static class AgencyBinding
{
    /// <summary>Binds the types.</summary>
    public static ServerSchemaBuilder AddAgencies(this ServerSchemaBuilder builder, DocumentLists lists, StatisticsReader statistics, TimeProvider time) => builder
        .Object<AgencyEntry>("Agency", agency => agency
            .Entity((representations, _, _) => new ValueTask<IReadOnlyList<AgencyEntry?>>(
                [.. representations.Select(r => AgencyTable.Find(r.Get<string>("code")!))]))
            .Field("name", (a, context) => context.Argument<string>("language") == "EN" ? a.NameEn : a.NameVi)
            .Field("parent", a => a.ParentCode is { } code ? AgencyTable.Find(code) : null)
            .Field("children", a => AgencyTable.All.Where(other => other.ParentCode == a.Code).OrderBy(other => other.Code, StringComparer.Ordinal).ToArray())
            .Field("successor", a => AgencySuccessors.Of(a.Code) is { } code ? AgencyTable.Find(code) : null)
            .Field("synthetic", _ => false)
            .Batch("sent", (agencies, context, cancellationToken) => new ValueTask<IReadOnlyList<Connection<DocumentRow>>>(
                lists.SentAsync(CodesOf(agencies), PageRequest.Of(context), PageBinding.FieldsOfNodes(context.Selection), cancellationToken)))
            .Batch("received", (agencies, context, cancellationToken) => new ValueTask<IReadOnlyList<Connection<DocumentRow>>>(
                lists.ReceivedAsync(CodesOf(agencies), PageRequest.Of(context), PageBinding.FieldsOfNodes(context.Selection), cancellationToken)))
            .Batch("statistics", (agencies, context, cancellationToken) => new ValueTask<IReadOnlyList<AgencyStatistics>>(
                CountAsync(statistics, agencies, context, time, cancellationToken))))
        .Object<AgencyStatistics>("AgencyStatistics")
        .Object<StatusCount>("StatusCount");

    private static string[] CodesOf(IReadOnlyList<AgencyEntry> agencies) => [.. agencies.Select(a => a.Code)];

    private static Task<IReadOnlyList<AgencyStatistics>> CountAsync(
        StatisticsReader statistics, IReadOnlyList<AgencyEntry> agencies, FieldContext context, TimeProvider time, CancellationToken cancellationToken)
    {
        var year = Instants.Today(time).Year;
        var from = context.Argument<DateOnly?>("from") ?? new DateOnly(year, 1, 1);
        var to = context.Argument<DateOnly?>("to") ?? new DateOnly(year, 12, 31);
        return from <= to
            ? statistics.CountAsync(CodesOf(agencies), from, to, cancellationToken)
            : throw new FieldException(new FieldError("`from` must not be later than `to`.", "PERIOD_INVALID"));
    }
}
