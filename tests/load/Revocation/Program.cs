// What immediate revocation costs and gives: see README.md of the folder above.
//   Revocation make <server> <agreements> <consents>           makes the databases `small` and `large`
//   Revocation withdrawals <server> <dx> <work> <database>…    first denial after a withdrawal, on two gateways
//   Revocation sizes <server>                                  what the size of the store costs
//   Revocation throughput <server> <dx> <work> <wrk script>    requests per second
using Revocation;

var stores = new Stores(args[1]);
switch (args[0])
{
    case "make":
        await stores.MakeAsync("small", 0, 0);
        await stores.MakeAsync("large", int.Parse(args[2]), long.Parse(args[3]));
        return;
    case "sizes":
        Console.WriteLine("| store | agreements | whole load ms | MB | one change ms | save ms | warm decision µs | profile µs | revision µs | consents µs |\n|---|---|---|---|---|---|---|---|---|---|");
        await Sizes.RunAsync(stores, "small");
        await Sizes.RunAsync(stores, "large");
        return;
}

await using var registry = await Registry.StartAsync();
var (program, work) = (args[2], args[3]);
Task<Gateway> Start(int port, string store, params (string, string)[] settings) => Gateway.StartAsync(program, work, port, stores.ConnectionString(store), Registry.Url, settings);
if (args[0] == "withdrawals")
{
    Console.WriteLine("| store | withdrawals | p50 ms | p99 ms | most ms | granted to requests sent after the acknowledgement | save ms |\n|---|---|---|---|---|---|---|");
    foreach (var store in args[4..])
    {
        Withdrawals.Forget();
        await Withdrawals.PutAsync((await stores.OpenAsync(store)).Store!, DataExchange.Access.Agreements.AgreementStatus.Active);
        using var first = await Start(4421, store);
        using var second = await Start(4422, store);
        Withdrawals.Forget();
        await Withdrawals.RunAsync(stores, store, [first, second], 200, isCut: false);
        await Withdrawals.RunAsync(stores, store, [first, second], 200, isCut: true);
    }

    return;
}

foreach (var store in (string[])["small", "large"])
{
    Withdrawals.Forget();
    await Withdrawals.PutAsync((await stores.OpenAsync(store)).Store!, DataExchange.Access.Agreements.AgreementStatus.Active);
}

var (rounds, seconds) = (int.Parse(Environment.GetEnvironmentVariable("LOAD_ROUNDS") ?? "3"), int.Parse(Environment.GetEnvironmentVariable("LOAD_SECONDS") ?? "5"));
(string, string) one = ("DOTNET_PROCESSOR_COUNT", "1");
using var unfenced = await Start(4431, "small", one, ("Access__Revocation", "UnfencedForConformanceTests"));
using var small = await Start(4432, "small", one);
using var large = await Start(4433, "large", one);
Console.WriteLine("| gateway | connections | requests/s | of the first | rounds |\n|---|---|---|---|---|");
await Throughput.RunAsync(work, args[4], [("unfenced", unfenced), ("small", small), ("large", large)], rounds, seconds);
