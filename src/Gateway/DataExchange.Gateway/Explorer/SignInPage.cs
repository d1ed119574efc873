using System.Text;
using System.Text.Encodings.Web;

namespace DataExchange.Gateway.Explorer;

/// <summary>The page on which a visitor of a development system chooses whom to be.</summary>
internal static class SignInPage
{
    public static byte[] Html(IEnumerable<DemonstrationClient> clients)
    {
        var page = new StringBuilder("""
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>DataExchange: sign in</title>
            <style>
              body { font-family: system-ui, sans-serif; max-width: 44em; margin: 3em auto; padding: 0 1em; line-height: 1.5; color: #1d2733 }
              h1 { font-size: 1.5em } p { color: #4a5866 }
              button { display: block; width: 100%; text-align: left; font: inherit; margin: .6em 0; padding: .8em 1em; border: 1px solid #c6d0da; border-radius: .5em; background: #fff; cursor: pointer }
              button:hover, button:focus { border-color: #2f6db5; background: #f2f7fc }
              code { display: block; font-weight: 600 } span { color: #4a5866 }
            </style>
            <body>
            <h1>Who is asking?</h1>
            <p>This is a development system with synthetic data. Choose a client; the explorer then asks on its behalf, and every answer holds just the cells that its agreements grant.</p>
            <form method="post" action="/graphql/sign-in">
            """);
        foreach (var client in clients)
        {
            page.Append("<button name=\"client\" value=\"").Append(HtmlEncoder.Default.Encode(client.Id)).Append("\"><code>")
                .Append(HtmlEncoder.Default.Encode(client.Id)).Append("</code><span>")
                .Append(HtmlEncoder.Default.Encode(client.Description)).AppendLine("</span></button>");
        }

        return Encoding.UTF8.GetBytes(page.Append("</form></body></html>").ToString());
    }
}
