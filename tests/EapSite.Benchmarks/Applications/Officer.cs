using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace EapSite.Benchmarks.Applications;

/// <summary>An officer at a browser without script, signed in, with as many windows as asked for: the pages and posts a person would need, no others.</summary>
internal sealed class Officer : IDisposable
{
    private const string Token = "__RequestVerificationToken";
    private readonly HttpClient _http;

    private Officer(string url) => _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false }) { BaseAddress = new Uri(url) };

    /// <summary>Signs in as the site's administrator.</summary>
    public static async Task<Officer> SignInAsync(string url)
    {
        var officer = new Officer(url);
        using var page = await officer._http.GetAsync("/login");
        officer.Keep(page);
        var token = Hidden(await page.Content.ReadAsStringAsync(), "/login", Token);
        using var answer = await officer._http.PostAsync("/login", Form(("UserName", "admin"), ("Password", Plan.AdminPassword), (Token, token)));
        officer.Keep(answer);
        return answer.StatusCode == HttpStatusCode.Found ? officer : throw new InvalidOperationException($"Signing in was answered {(int)answer.StatusCode}.");
    }

    /// <summary>Asks for a page, which must be there.</summary>
    public async Task<string> GetAsync(string path)
    {
        using var answer = await _http.GetAsync(path);
        return answer.StatusCode == HttpStatusCode.OK ? await answer.Content.ReadAsStringAsync() : throw new InvalidOperationException($"{path} was answered {(int)answer.StatusCode}.");
    }

    /// <summary>Begins an application; its address.</summary>
    public async Task<string> BeginAsync(string form)
    {
        var page = await GetAsync($"/apply/{form}");
        return await PostAsync($"/apply/{form}", Form(Of(page, $"/apply/{form}", Token, "id", "organization")));
    }

    /// <summary>Answers the questions on its page, with files where the form has a field for them.</summary>
    public async Task AnswerAsync(string address, IEnumerable<(string Name, string Value)> answers, string? filesField = null, IReadOnlyList<byte[]>? files = null)
    {
        var page = await GetAsync(address);
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in Of(page, address, Token, "version", "editor").Concat(answers).Append(("button", "next"))) content.Add(new StringContent(value), name);
        for (var i = 0; i < files?.Count; i++) content.Add(new ByteArrayContent(files[i]) { Headers = { ContentType = new("application/pdf") } }, filesField!, $"scan{i + 1}.pdf");
        var next = await PostAsync(address, content);
        if (next != $"{address}/check") throw new InvalidOperationException($"Answering {address} led to {next}.");
    }

    /// <summary>What the page on which one checks the answers would post.</summary>
    public async Task<(string Name, string Value)[]> CheckAsync(string address) => Of(await GetAsync($"{address}/check"), $"{address}/submit", Token, "version", "token");

    /// <summary>Hands it in; how long the answer took.</summary>
    public async Task<double> HandInAsync(string address, (string Name, string Value)[] fields)
    {
        var watch = Stopwatch.StartNew();
        var receipt = await PostAsync($"{address}/submit", Form(fields));
        return receipt.EndsWith("/receipt", StringComparison.Ordinal) ? watch.Elapsed.TotalMilliseconds : throw new InvalidOperationException($"Handing in {address} led to {receipt}.");
    }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    // A site in Production marks its cookies for TLS; here nothing stands before it.
    private void Keep(HttpResponseMessage answer)
    {
        foreach (var cookie in answer.Headers.GetValues("Set-Cookie").Where(cookie => !cookie.Contains("=;", StringComparison.Ordinal))) _http.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
    }

    private async Task<string> PostAsync(string path, HttpContent content)
    {
        using var answer = await _http.PostAsync(path, content);
        return answer.Headers.Location?.OriginalString ?? throw new InvalidOperationException($"{path} was answered {(int)answer.StatusCode}: {Regex.Replace(await answer.Content.ReadAsStringAsync(), "<[^>]*>|\\s+", " ")}");
    }

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) => new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    private static (string, string)[] Of(string page, string action, params string[] names) => [.. names.Select(name => (name, Hidden(page, action, name)))];

    // The value of a hidden field of the form that posts there.
    private static string Hidden(string page, string action, string name)
    {
        var form = Regex.Matches(page, "<form[^>]*method=\"post\"[^>]*>.*?</form>", RegexOptions.Singleline).Select(match => match.Value)
            .FirstOrDefault(found => found[..found.IndexOf('>')].Contains($"action=\"{action}", StringComparison.OrdinalIgnoreCase)) ?? throw new InvalidOperationException($"No form posts to {action}.");
        var input = Regex.Matches(form, "<input[^>]*>").Select(match => match.Value).FirstOrDefault(found => found.Contains($"name=\"{name}\"", StringComparison.Ordinal));
        return input is null ? throw new InvalidOperationException($"The form to {action} has no field {name}.") : WebUtility.HtmlDecode(Regex.Match(input, "value=\"([^\"]*)\"").Groups[1].Value);
    }
}
