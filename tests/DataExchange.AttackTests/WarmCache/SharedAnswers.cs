using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace DataExchange.AttackTests.WarmCache;

/// <summary>A broken edge for negative controls: keeps answers by what was asked, and gives them to whoever asks it.</summary>
internal sealed class SharedAnswers
{
    private readonly ConcurrentDictionary<string, byte[]> _answers = new(StringComparer.Ordinal);

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
        var own = http.Response.Body;
        using var written = new MemoryStream();
        if (!_answers.TryGetValue(asked, out var answer))
        {
            http.Response.Body = written;
            await next(http);
            http.Response.Body = own;
            answer = _answers[asked] = written.ToArray();
        }

        await own.WriteAsync(answer);
    }
}
