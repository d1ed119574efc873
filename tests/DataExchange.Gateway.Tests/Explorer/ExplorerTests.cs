using System.Collections.Concurrent;
using DataExchange.Gateway.Tests.Harness;
using Microsoft.Playwright;

namespace DataExchange.Gateway.Tests.Explorer;

/// <summary>The explorer in a real browser: signed in by the page, asking under the client's rights, and never talking to another host.</summary>
public sealed class ExplorerTests
{
    private const string Chromium = "/usr/bin/chromium";

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    [Fact]
    public async Task Browser_signs_in_sees_the_explorer_and_asks_without_leaving_the_host()
    {
        Assert.SkipUnless(File.Exists(Chromium), "The browser `chromium` is not installed.");
        Assert.SkipUnless(Gateway.Explorer.ExplorerFiles.Load().IsPresent, "The explorer was not restored when the gateway was built.");
        await using var system = await PeopleSystem.StartAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium, Args = Arguments, Headless = true });
        await using var context = await browser.NewContextAsync();
        var (requests, complaints) = (new ConcurrentQueue<string>(), new ConcurrentQueue<string>());
        context.Request += (_, request) => requests.Enqueue(request.Url);
        context.Console += (_, message) => complaints.Enqueue(message.Text);
        var page = await context.NewPageAsync();

        await page.GotoAsync(new Uri(system.Gateway.Url, "/graphql").ToString());
        Assert.EndsWith("/graphql/sign-in", page.Url, StringComparison.Ordinal);
        await page.GetByText(PeopleAccess.Client).ClickAsync();
        await page.WaitForURLAsync("**/graphql/");
        await page.WaitForFunctionAsync("() => document.body.innerText.length > 40");
        var answer = await page.EvaluateAsync<string>(
            """
            async () => {
              const response = await fetch('/graphql', {
                method: 'POST',
                headers: { 'content-type': 'application/json', 'DataExchange-Explorer': '1' },
                body: JSON.stringify({ query: '{ citizen(id: 1) { name nationalId } }' }),
              });
              return JSON.stringify((await response.json()).data);
            }
            """);
        var unsigned = await page.EvaluateAsync<int>(
            "async () => (await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{\"query\":\"{ provinces { code } }\"}' })).status");

        await page.GetByText("Create Document").ClickAsync();
        await page.GetByText("Schema available").WaitForAsync();
        await page.GetByText("Run", new PageGetByTextOptions { Exact = true }).First.ClickAsync();
        await page.GetByText("8587100").First.WaitForAsync();

        Assert.Equal("""{"citizen":{"name":"Ana","nationalId":null}}""", answer);
        Assert.Equal(401, unsigned);
        Assert.Contains(system.Gateway.Log.Records, r => r.Client == PeopleAccess.Client && r.Decisions.Any(d => d.Coordinate == "Province.population"));
        Assert.All(requests.Where(r => !r.StartsWith("data:", StringComparison.Ordinal) && !r.StartsWith("blob:", StringComparison.Ordinal)), r => Assert.Equal(system.Gateway.Url.Authority, new Uri(r).Authority));
        Assert.Contains(requests, r => r.EndsWith("/graphql/bcp-config.json", StringComparison.Ordinal));
        Assert.DoesNotContain(complaints, c => c.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase) || c.Contains("Content-Security-Policy", StringComparison.OrdinalIgnoreCase));
    }
}
