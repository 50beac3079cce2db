using System.Text.RegularExpressions;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.SelfChecks.Surveys;
using Eap.Testing;
using EapSite.Tests.Access;
using Microsoft.EntityFrameworkCore;

namespace EapSite.Tests.Privacy;

/// <summary>Answers to a survey: nobody reads one, and nothing says whose it is.</summary>
public sealed partial class SurveyPrivacyTests(EnginesFixture engines) : IClassFixture<EnginesFixture>
{
    // A choice no form offers: it is in every answer, and would be recognised wherever it came out.
    private const string Mark = "987654321";
    private static readonly string[] Marked = [.. Enumerable.Range(0, 15).Select(at => $"[[{at % 2}],[0],[{Mark}]]")];

    [Fact]
    public async Task EveryEndpoint_AsEveryRole_GivesNoAnswerBack()
    {
        var site = await engines.OnAsync(DatabaseEngine.Sqlite);
        // Asked is one unit: its own administrators are nearest to whoever answers. The one that has ended has tables to show, besides rows that fit no question.
        var unit = await site.Data.OrganizationNamedAsync("莒县总工会");
        var (open, closed) = (await site.Data.SurveyAsync(unit, Marked), await site.Data.SurveyAsync(unit, [.. Marked, .. Enumerable.Repeat("[[4],[0]]", 150), .. Enumerable.Repeat("[[2],[]]", 90)], close: true));
        var keys = await site.QueryAsync(db => db.Set<SurveyAnswer>().Where(row => row.SurveyItemId == open).Select(row => row.Key).ToListAsync());
        Assert.Equal(15, keys.Count);
        var (visited, given) = (0, new List<string>());
        foreach (var (role, at) in RoleNames.All.Select(role => (role.Name, (string?)null)).Prepend(("", null)).Append((RoleNames.UnionAdministrator, "莒县总工会")))
        {
            var client = role.Length == 0 ? site.Anonymous() : await site.SignInAsync(role, at: at);
            // Of the one that has ended only its own pages could know anything.
            foreach (var (survey, endpoint) in AppEndpoints.Keys(site).SelectMany(endpoint => endpoint.Contains("/survey", StringComparison.Ordinal) ? [(open, endpoint), (closed, endpoint)] : new[] { (open, endpoint) }))
            {
                var (method, pattern) = (endpoint.Split(' ')[0], endpoint.Split(' ')[1]);
                // What ends the session, or the survey that holds the answers, would end the walk.
                if (pattern is "/logout" || pattern.EndsWith("/close", StringComparison.Ordinal) || method == "POST" && !pattern.Contains('{')) continue;
                var address = Route().Replace(pattern, match => match.Value.Contains("length(10)", StringComparison.Ordinal) ? survey[^10..] : match.Value.Contains(":long", StringComparison.Ordinal) ? "1" : survey);
                var answer = method == "GET" ? await client.GetPageAsync(address) : await client.PostAsync(address);
                visited++;
                if (answer.Html.Contains(Mark, StringComparison.Ordinal) || keys.Exists(key => answer.Html.Contains($"{key}", StringComparison.Ordinal))) given.Add($"{endpoint} as {role} {at}");
            }
        }

        Assert.Empty(given);
        Assert.True(visited > 2000, $"{visited}");
        Assert.Equal(15, await site.QueryAsync(db => db.Set<SurveyAnswer>().CountAsync(row => row.SurveyItemId == open)));
        // No permission would open what no page shows.
        Assert.DoesNotContain(new SurveyPermissions().GetPermissions(), permission => permission.Name.Contains("Answer", StringComparison.Ordinal));
    }

    [Theory, EachEngine]
    public async Task Answering_LeavesNoTraceOfWhoOrWhen(DatabaseEngine engine)
    {
        var site = await engines.OnAsync(engine);
        var cancel = TestContext.Current.CancellationToken;
        var survey = await site.Data.SurveyAsync(await site.Data.OrganizationNamedAsync(null));
        var account = await site.Data.AccountAsync(RoleNames.UnionAdministrator, "莒县总工会");
        var worker = await site.SignInAsync(account);
        await site.TickAsync();
        var before = await PlacesAsync(account.Id);
        var lines = site.Logs.Lines.Count;

        // A moment that would be recognised.
        var moment = new DateTimeOffset(site.Clock.GetUtcNow().Date, TimeSpan.Zero).AddHours(site.Clock.GetUtcNow().Hour).AddMinutes(47).AddSeconds(53).AddMilliseconds(919);
        using (site.Clock.StandAt(moment))
        {
            foreach (var client in new[] { worker, site.Anonymous() })
            {
                client.Headers["User-Agent"] = "zx7k2agent/9.7";
                client.Headers["Accept-Language"] = "zx7k2lang";
                client.Headers["X-Forwarded-For"] = "203.0.113.77";
                client.Headers["Referer"] = "https://zx7k2referer.example.test/";
                var sent = (await client.SubmitFormAsync($"/survey/{survey[^10..]}", new() { ["q1"] = "3", ["q2"] = ["0"], ["consent"] = true }, "form.form")).ShouldBeOk();
                Assert.Contains("收到了", sent.Text("h1"));
            }
        }

        var rows = await site.QueryAsync(db => db.Set<SurveyAnswer>().Where(row => row.SurveyItemId == survey).ToListAsync(cancel));
        Assert.Equal(["[[3],[0]]", "[[3],[0]]"], rows.Select(row => row.AnswersJson));
        foreach (var trace in new[] { "zx7k2", "203.0.113.77", $"{moment:mm:ss.fff}", "47:53" }) Assert.Empty(await new EverythingStored(site.Storage).FindAsync(trace, cancel));
        Assert.Equal(before, await PlacesAsync(account.Id));
        foreach (var line in site.Logs.Lines.Skip(lines))
            foreach (var trace in new[] { "zx7k2", "203.0.113.77", account.Id, account.UserName, survey[^10..] }) Assert.DoesNotContain(trace, line, StringComparison.OrdinalIgnoreCase);

        async Task<IReadOnlyList<string>> PlacesAsync(string text) => [.. (await new EverythingStored(site.Storage).FindAsync(text, cancel)).Where(place => !place.Contains("site.db", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }

    [Fact]
    public async Task Flood_IsSlowedForAllAlike_AndLosesNothingOfAForm()
    {
        await using var site = await SiteHost.StartAsync(new SiteHostOptions { Settings = new Dictionary<string, string> { ["Surveys:AnswersPerMinute"] = "3" } });
        var survey = await site.Data.SurveyAsync(await site.Data.OrganizationNamedAsync(null));
        var reader = site.Anonymous();
        var address = $"/survey/{survey[^10..]}";
        FormFields fields() => new() { ["q1"] = "3", ["q2"] = ["1"], ["consent"] = true };
        // Where the limit lies is drawn each minute: with three it is two, three or four.
        using var still = site.Clock.StandAt(site.Clock.GetUtcNow());
        var (taken, fourth) = (0, await reader.SubmitFormAsync(address, fields(), "form.form"));
        for (; fourth.Status == System.Net.HttpStatusCode.OK; taken++) fourth = await reader.SubmitFormAsync(address, fields(), "form.form");

        fourth.ShouldBe(System.Net.HttpStatusCode.TooManyRequests);
        Assert.InRange(taken, 2, 4);
        Assert.Contains("过一分钟", fourth.BodyText);
        Assert.True(fourth.Document.QuerySelector("input[name=q1][value='3']")!.HasAttribute("checked"));
        Assert.True(fourth.Document.QuerySelector("input[name=consent]")!.HasAttribute("checked"));
        Assert.Equal(taken, await site.QueryAsync(db => db.Set<SurveyAnswer>().CountAsync(row => row.SurveyItemId == survey)));
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Route();
}
