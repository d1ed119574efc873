using System.Text;

namespace DataExchange.Testing.Subgraphs;

/// <summary>How a scriptable subgraph answers one request.</summary>
public sealed record ScriptedReply
{
    /// <summary>The HTTP status. Default 200.</summary>
    public int Status { get; init; } = 200;

    /// <summary>The content type, or null for none.</summary>
    public string? ContentType { get; init; } = "application/json; charset=utf-8";

    /// <summary>The body.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>How often the body is sent, one after the other. Default once.</summary>
    public int Times { get; init; } = 1;

    /// <summary>Further headers.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Answers only when this has ended; null for at once.</summary>
    public Task? Gate { get; init; }

    /// <summary>Whether the connection is cut after the body, so that the response never ends well; with an empty body before any byte.</summary>
    public bool Cut { get; init; }

    /// <summary>A JSON answer.</summary>
    public static ScriptedReply Json(string json, int status = 200) => new() { Body = Encoding.UTF8.GetBytes(json), Status = status };
}
