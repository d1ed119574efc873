namespace DataExchange.Gateway.Explorer;

/// <summary>What a browser is shown when the explorer could not be restored at build time.</summary>
internal static class ExplorerMissingPage
{
    public static byte[] Html => """
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <title>DataExchange: the explorer is not in this build</title>
        <body style="font-family: sans-serif; max-width: 40em; margin: 4em auto; line-height: 1.5">
        <h1>The explorer is not in this build</h1>
        <p>The gateway works: send GraphQL requests to <code>POST /graphql</code>.</p>
        <p>The explorer (Banana Cake Pop) is restored from npm when the gateway is built, and npm was missing or offline then.
        Install Node 20 with npm and run <code>dotnet build</code> again.</p>
        </body>
        </html>
        """u8.ToArray();
}
