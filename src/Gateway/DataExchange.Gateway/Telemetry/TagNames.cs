namespace DataExchange.Gateway.Telemetry;

/// <summary>
/// The attributes of spans and metrics: OpenTelemetry's names where it has one, ours below <c>dataexchange.</c>
/// INVARIANT: nothing that stands in a document, in variables, in an answer or in a header of a person's choosing is the value of any of them.
/// </summary>
internal static class TagNames
{
    public const string OperationType = "graphql.operation.type";
    public const string OperationHash = "dataexchange.operation.hash";
    public const string RequestId = "dataexchange.request.id";
    public const string Agency = "dataexchange.agency";
    public const string Purpose = "dataexchange.purpose";
    public const string Outcome = "dataexchange.outcome";
    public const string Denied = "dataexchange.denied";
    public const string Errors = "dataexchange.errors";
    public const string ErrorType = "error.type";
    public const string HttpMethod = "http.request.method";
    public const string HttpRoute = "http.route";
    public const string HttpStatus = "http.response.status_code";
    public const string RequestBytes = "http.request.body.size";
    public const string ResponseBytes = "http.response.body.size";
    public const string Subgraph = "dataexchange.subgraph";
    public const string Coordinate = "dataexchange.coordinate";
    public const string FetchKind = "dataexchange.fetch.kind";
    public const string Entities = "dataexchange.fetch.entities";
    public const string Decision = "dataexchange.decision";
    public const string Reason = "dataexchange.reason";
    public const string CacheResult = "dataexchange.cache.result";
    public const string CacheLevel = "dataexchange.cache.level";
    public const string CacheAlarm = "dataexchange.cache.alarm";
    public const string CheckResult = "dataexchange.check.result";
    public const string AnnouncementResult = "dataexchange.announcement.result";
    public const string ReloadResult = "dataexchange.reload.result";
}
