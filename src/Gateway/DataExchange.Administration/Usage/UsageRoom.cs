using DataExchange.AccessLog.Records;
using DataExchange.Administration.Paging;
using DataExchange.Administration.Schema;
using DataExchange.GraphQL.Server.Binding;

namespace DataExchange.Administration.Usage;

/// <summary>What became of what is granted.</summary>
internal sealed class UsageRoom(UsageReader usage, UnusedGrantReader unused) : IRoom
{
    public string SchemaFile => "usage.graphql";

    public void Bind(RoomBuilder builder) => builder
        .Object<AccessRecord>("UsageRecord", BindRecord)
        .Object<Decided>("UsageDecision")
        .Object<FieldReads>("FieldReads")
        .Object<Edge<AccessRecord>>("UsageEdge")
        .Object<UsagePage>("UsageConnection")
        .Object<UnusedGrant>("UnusedGrant")
        .Object<UnusedGrants>("UnusedGrants")
        .Query("usage", usage.ReadAsync)
        .Query("unusedGrants", unused.ReadAsync);

    private static void BindRecord(ObjectTypeBuilder<AccessRecord> record) => record
        .Field("id", r => r.RequestId)
        .Field("case", r => r.CaseId)
        .Field("operation", r => r.OperationHash)
        .Field("decisions", r => r.Decisions.Select(d => new Decided(d.Coordinate, d.Outcome, d.DecisionId)).ToArray())
        .Field("subjects", r => r.Subjects.Length)
        .Field("reads", r => r.Reads.Select(f => new FieldReads(f.Registry, f.Coordinate, f.Hits, f.Shared, f.Misses)).ToArray());
}
