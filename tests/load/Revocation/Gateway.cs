using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Revocation;

/// <summary>A published gateway as a process of its own.</summary>
internal sealed class Gateway : IDisposable
{
    private readonly Process _process;
    private readonly HttpClient _http = new();

    private Gateway(Process process, Uri url)
    {
        (_process, Url) = (process, url);
        _http.BaseAddress = url;
    }

    public Uri Url { get; }

    public string Token { get; private set; } = "";

    public int Id => _process.Id;

    public static async Task<Gateway> StartAsync(string program, string work, int port, string store, string registry, params (string Key, string Value)[] settings)
    {
        var data = Path.Combine(work, $"gateway.{port}");
        Directory.CreateDirectory(data);
        var supergraph = Path.Combine(work, "supergraph.graphql");
        await File.WriteAllTextAsync(supergraph, World.Supergraph);
        var start = new ProcessStartInfo(program, ["serve", "gateway", "--urls", $"http://127.0.0.1:{port}", "--data", data]) { RedirectStandardOutput = true, RedirectStandardError = true };
        (string Key, string Value)[] all =
        [
            ("ASPNETCORE_ENVIRONMENT", "Development"), ("ConnectionStrings__Access", store), ("Gateway__Supergraph", supergraph), ("Gateway__Drain__GraceMs", "0"),
            ("Gateway__Subgraphs__people__Url", registry), ("Gateway__Subgraphs__people__Owner", "G01"),
            ("Limits__AgencyUnitsPerSecond", "1000000"), ("Limits__AgencyBurst", "1000000"), ("Limits__RootFields", "20"), ("DOTNET_TC_CallCountingDelayMs", "0"), .. settings,
        ];
        foreach (var (key, value) in all)
        {
            start.Environment[key] = value;
        }

        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, e) => { if (e.Data is not null) { Console.Error.WriteLine(e.Data); } };
        process.BeginErrorReadLine();
        while (await process.StandardOutput.ReadLineAsync() is { } line && !line.StartsWith("gateway listens at ", StringComparison.Ordinal))
        {
        }

        _ = process.StandardOutput.ReadToEndAsync();
        var gateway = new Gateway(process, new Uri($"http://127.0.0.1:{port}"));
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = World.Client });
        using var issued = await gateway._http.PostAsync("connect/token", form);
        gateway.Token = JsonDocument.Parse(await issued.Content.ReadAsStringAsync()).RootElement.GetProperty("access_token").GetString()!;
        return gateway;
    }

    /// <summary>Asks; whether everything was answered.</summary>
    public async Task<bool> IsGrantedAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "graphql") { Content = new StringContent(JsonSerializer.Serialize(new { query = World.Query }), Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        request.Headers.Add("DataExchange-Purpose", World.Purpose);
        using var response = await _http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return text.StartsWith($"{{\"data\":{World.Data}", StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _http.Dispose();
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
