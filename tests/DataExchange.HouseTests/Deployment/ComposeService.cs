namespace DataExchange.HouseTests.Deployment;

/// <summary>One service of docker-compose.yml.</summary>
/// <param name="Image">Its image.</param>
/// <param name="Command">The words of its command.</param>
/// <param name="Environment">Its environment.</param>
/// <param name="IsReadOnly">Whether its file system is read-only.</param>
internal sealed record ComposeService(string Image, IReadOnlyList<string> Command, IReadOnlyDictionary<string, string> Environment, bool IsReadOnly)
{
    public bool IsOurs => Image.StartsWith("dataexchange", StringComparison.Ordinal);

    public static ComposeService Of(Dictionary<object, object> service) => new(
        (string)service["image"],
        service.TryGetValue("command", out var command) ? [.. ((List<object>)command).Select(w => w.ToString()!)] : [],
        service.TryGetValue("environment", out var environment)
            ? ((Dictionary<object, object>)environment).ToDictionary(e => (string)e.Key, e => e.Value?.ToString() ?? string.Empty, StringComparer.Ordinal)
            : new Dictionary<string, string>(),
        service.TryGetValue("read_only", out var readOnly) && readOnly.ToString()!.Equals("true", StringComparison.OrdinalIgnoreCase));
}
