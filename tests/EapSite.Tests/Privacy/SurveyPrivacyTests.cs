using System.Text.Json;
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

    // What one single person chose, in a group of which there is nobody else: such a thing is told only together with others, and never with its own number.
    private const string One = "zx9独一份";
    private static readonly string[] Marked = [.. Enumerable.Range(0, 15).Select(at => $"[[{at % 2}],[0],[{Mark}]]")];
    private static readonly SurveyPart WithOne = new()
    {
        Purpose = "明年的讲座按这个排。", GroupBy = 0,
        Questions = [new() { Text = "哪个班？", Choices = ["甲班", "乙班", $"{One}班"] }, new() { Text = "睡得怎样？", Choices = ["好", "不好", One] }, new() { Text = "什么有用？", Kind = SurveyQuestionKind.Multiple, Choices = ["讲座", "热线", $"{One}课"] }],
    };

    private static readonly string[] AnswersWithOne = [.. Enumerable.Repeat("[[0],[0],[0]]", 150), .. Enumerable.Repeat("[[1],[1],[1]]", 150), "[[2],[2],[2]]"];

    [Fact]
    public async Task EveryEndpoint_AsEveryRole_GivesNoAnswerBack()
    {
        await using var site = await SiteHost.StartAsync();
        // Asked is one unit: its own administrators are nearest to whoever answers. The ones that have ended have tables to show: one besides rows that fit no question, one with a single person's choices in it.
        var unit = await site.Data.OrganizationNamedAsync("莒县总工会");
        var (open, closed) = (await site.Data.SurveyAsync(unit, Marked), await site.Data.SurveyAsync(unit, [.. Marked, .. Enumerable.Repeat("[[4],[0]]", 150), .. Enumerable.Repeat("[[2],[]]", 90)], close: true));
        var one = await site.Data.SurveyAsync(unit, AnswersWithOne, close: true, WithOne);
        var keys = await site.QueryAsync(db => db.Set<SurveyAnswer>().Where(row => row.SurveyItemId == open).Select(row => row.Key).ToListAsync());
        Assert.Equal(15, keys.Count);
        // All are signed in before the first of them posts anything.
        var clients = new List<(string Who, SiteClient Client)> { ("anonymous", site.Anonymous()) };
        foreach (var (role, at) in RoleNames.All.Select(role => (role.Name, (string?)null)).Append((RoleNames.UnionAdministrator, "莒县总工会"))) clients.Add(($"{role} {at}", await site.SignInAsync(role, at: at)));
        var (visited, given) = (0, new List<string>());
        var endpoints = AppEndpoints.Keys(site);
        foreach (var (who, client) in clients)
        {
            // What changes the site as a whole comes last, and the very last is what ends the session.
            foreach (var endpoint in endpoints.Where(endpoint => !IsClose(endpoint)).OrderBy(endpoint => endpoint.StartsWith("POST", StringComparison.Ordinal) && !endpoint.Contains('{')).ThenBy(endpoint => endpoint == "POST /logout"))
                // Of those that have ended only their own pages could know anything.
                foreach (var survey in endpoint.Contains("/survey", StringComparison.Ordinal) ? [open, closed, one] : new[] { open }) await VisitAsync(client, who, endpoint, survey, keys);
        }

        // What ends a survey ends one made for it, with the answers still there when it is asked for.
        foreach (var (role, at) in RoleNames.All.Select(role => (role.Name, (string?)null)).Prepend(("", null)).Append((RoleNames.UnionAdministrator, "莒县总工会")))
        {
            var ending = await site.Data.SurveyAsync(unit, Marked);
            var its = await site.QueryAsync(db => db.Set<SurveyAnswer>().Where(row => row.SurveyItemId == ending).Select(row => row.Key).ToListAsync());
            foreach (var endpoint in endpoints.Where(IsClose)) await VisitAsync(role.Length == 0 ? site.Anonymous() : await site.SignInAsync(role, at: at), $"{role} {at}", endpoint, ending, its);
        }

        Assert.Empty(given);
        Assert.True(visited > 2500, $"{visited}");
        Assert.Equal(15, await site.QueryAsync(db => db.Set<SurveyAnswer>().CountAsync(row => row.SurveyItemId == open)));
        // No permission would open what no page shows.
        Assert.DoesNotContain(new SurveyPermissions().GetPermissions(), permission => permission.Name.Contains("Answer", StringComparison.Ordinal));

        async Task VisitAsync(SiteClient client, string who, string endpoint, string survey, List<long> secret)
        {
            var (method, pattern) = (endpoint.Split(' ')[0], endpoint.Split(' ')[1]);
            var address = Route().Replace(pattern, match => match.Value.Contains("length(10)", StringComparison.Ordinal) ? survey[^10..] : match.Value.Contains(":long", StringComparison.Ordinal) ? "1" : survey);
            var answer = method == "GET" ? await client.GetPageAsync(address) : await client.PostAsync(address);
            visited++;
            if (answer.Html.Contains(Mark, StringComparison.Ordinal) || secret.Exists(key => answer.Html.Contains($"{key}", StringComparison.Ordinal)) || TellsOfOne(answer.Html)) given.Add($"{endpoint} as {who}");
        }

        static bool IsClose(string endpoint) => endpoint.StartsWith("POST /admin/surveys", StringComparison.Ordinal) && endpoint.EndsWith("/close", StringComparison.Ordinal);
    }

    // The walk would notice: the same report without chance and without anything left out tells the one, in each of its three shapes.
    [Fact]
    public void ReportOfBareCounts_WouldBeNoticed()
    {
        var tally = new SurveyTally(WithOne);
        foreach (var row in AnswersWithOne) tally.Add(SurveyReply.Read(WithOne, row)!);
        var bare = SurveyCount.Of("", tally, count => count, k: 1, least: 1);

        Assert.True(TellsOfOne(JsonSerializer.Serialize(bare, JOptions.Default)));
        Assert.True(TellsOfOne($"睡得怎样？,,全部,{One},1\r\n"));
        Assert.True(TellsOfOne($"<table><caption>睡得怎样？</caption><thead><tr><th></th><th>好</th><th>{One}</th></tr></thead><tbody><tr><th>全部</th><td>150</td><td class=\"n\">1</td></tr></tbody></table>"));
        Assert.False(TellsOfOne($"<table><thead><tr><th>不好、{One}</th></tr></thead><tbody><tr><td>150</td></tr></tbody></table>"));
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

    // Fresh forms are free; what one machine sends does not use up everybody's turns.
    [Fact]
    public async Task FloodFromOneAddress_LeavesTheOthersTheirTurns()
    {
        await using var site = await SiteHost.StartAsync(new SiteHostOptions { Settings = new Dictionary<string, string> { ["Surveys:AnswersPerMinutePerAddress"] = "5", ["Network:TrustedProxies:0"] = "127.0.0.1" }, Kestrel = true });
        var survey = await site.Data.SurveyAsync(await site.Data.OrganizationNamedAsync(null));
        var address = $"/survey/{survey[^10..]}";
        using var still = site.Clock.StandAt(site.Clock.GetUtcNow());
        var (machine, worker) = (site.Anonymous(), site.Anonymous());
        (machine.Headers["X-Forwarded-For"], worker.Headers["X-Forwarded-For"]) = ("203.0.113.77", "203.0.113.78");
        for (var form = 0; form < 5; form++) (await machine.SubmitFormAsync(address, new() { ["q1"] = "3", ["consent"] = true }, "form.form")).ShouldBeOk();

        var refused = (await machine.SubmitFormAsync(address, new() { ["q1"] = "2", ["consent"] = true }, "form.form")).ShouldBe(System.Net.HttpStatusCode.TooManyRequests);

        Assert.Contains("过一分钟", refused.BodyText);
        Assert.True(refused.Document.QuerySelector("input[name=q1][value='2']")!.HasAttribute("checked"));
        Assert.Contains("收到了", (await worker.SubmitFormAsync(address, new() { ["q1"] = "1", ["consent"] = true }, "form.form")).ShouldBeOk().Text("h1"));
        Assert.Equal(6, await site.QueryAsync(db => db.Set<SurveyAnswer>().CountAsync(row => row.SurveyItemId == survey)));
    }

    // In a table of a page, a line of a CSV or a table of the JSON: what one person chose, and the number one.
    private static bool TellsOfOne(string text) =>
        HtmlTable().Matches(text).Any(table => table.Value.Contains(One, StringComparison.Ordinal) && HtmlOne().IsMatch(table.Value))
        || text.Split('\n').Any(line => line.Contains(One, StringComparison.Ordinal) && CsvOne().IsMatch(line))
        || JsonTable().Matches(text).Any(table => table.Value.Contains(One, StringComparison.Ordinal) && JsonOne().IsMatch(table.Value));

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Route();

    [GeneratedRegex("<table.*?</table>", RegexOptions.Singleline)]
    private static partial Regex HtmlTable();

    [GeneratedRegex(@"<td[^>]*>\s*1\s*</td>")]
    private static partial Regex HtmlOne();

    [GeneratedRegex(@",""?1""?\s*$")]
    private static partial Regex CsvOne();

    [GeneratedRegex(@"\{""Question"".*?\]\}\]\}")]
    private static partial Regex JsonTable();

    [GeneratedRegex(@"[\[,:]1[\],}]")]
    private static partial Regex JsonOne();
}
