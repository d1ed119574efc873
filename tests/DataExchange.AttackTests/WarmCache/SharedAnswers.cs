using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace DataExchange.AttackTests.WarmCache;

/// <summary>A broken edge for negative controls: keeps answers by what was asked, and gives them to whoever asks it.</summary>
internal sealed class SharedAnswers
{
    private readonly ConcurrentDictionary<string, KeptAnswer> _answers = new(StringComparer.Ordinal);

    public async Task HandleAsync(HttpContext http, RequestDelegate next)
    {
        if (!HttpMethods.IsPost(http.Request.Method))
        {
            await next(http);
            return;
        }

        http.Request.EnableBuffering();
        using var reader = new StreamReader(http.Request.Body, leaveOpen: true);
        var asked = $"{http.Request.QueryString}{await reader.ReadToEndAsync()}";
        http.Request.Body.Position = 0;
        if (_answers.TryGetValue(asked, out var known))
        {
            http.Response.StatusCode = known.Status;
            foreach (var (name, value) in known.Headers)
            {
                http.Response.Headers[name] = value;
            }

            await http.Response.Body.WriteAsync(known.Body);
            return;
        }

        var own = http.Response.Body;
        using var written = new MemoryStream();
        http.Response.Body = written;
        await next(http);
        http.Response.Body = own;
        var answer = new KeptAnswer(http.Response.StatusCode, http.Response.Headers.ToDictionary(h => h.Key, h => h.Value.ToString()), written.ToArray());
        _answers[asked] = answer;
        await own.WriteAsync(answer.Body);
    }

    private sealed record KeptAnswer(int Status, Dictionary<string, string> Headers, byte[] Body);
}
