using System.Net;
using Eap.Organizations.Directory;
using Eap.Platform.Ids;
using Eap.Platform.Security;
using Eap.Platform.Time;
using Eap.SelfChecks.Surveys;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.SelfChecks.Tests.Surveys;

/// <summary>Makes surveys and answers as the site itself does.</summary>
internal static class SurveySite
{
    /// <summary>Shift (makes the groups), what would help, how sleep was.</summary>
    public static SurveyPart Sample(DateOnly until) => new()
    {
        Purpose = "想知道倒班以后睡得怎样，明年的讲座按这个排。", GroupBy = 0, Until = until,
        Questions =
        [
            new() { Text = "你上什么班？", Kind = SurveyQuestionKind.Single, Choices = ["白班", "夜班", "不想说"] },
            new() { Text = "什么对你有用？", Kind = SurveyQuestionKind.Multiple, Choices = ["讲座", "热线", "休息室"] },
            new() { Text = "这两周睡得怎样？", Kind = SurveyQuestionKind.Scale, Choices = ["很差", "很好"] },
        ],
    };

    public static async Task<SurveyRun> SurveyAsync(this SiteHost site, string? at = null, string title = "睡得好不好", bool open = true)
    {
        var (id, asked) = (new IdGenerator(TimeProvider.System).Next(), await site.Data.OrganizationNamedAsync(at));
        await site.WorkersAsync(asked.OrganizationId, 400);
        var today = await site.UseAsync<SiteClock, DateOnly>(clock => Task.FromResult(clock.Today));
        Assert.Null(await site.UseAsync<SurveyEditing, string?>(editing => editing.CreateAsync(id, asked.OrganizationId, title, Sample(today.AddDays(10)), default)));
        if (!open) return new SurveyRun { SurveyItemId = id, Code = "", OrganizationId = asked.OrganizationId, Title = title, DefinitionJson = "", OpenedByName = "" };
        var version = await site.VersionAsync(id);
        // The site drafted it and asks; somebody at the city opens it.
        Assert.Null(await site.UseAsync<SurveyOpening, string?>(opening => opening.AskAsync(id, version, default)));
        var city = await site.SignInAsync(RoleNames.ServiceCentre);
        (await city.SubmitFormAsync($"/admin/surveys/{id}", form: "form[action$='/open']")).ShouldRedirectTo($"/admin/surveys/{id}");
        return await site.QueryAsync(db => db.Set<SurveyRun>().SingleAsync(row => row.SurveyItemId == id));
    }

    /// <summary>So many answers of one kind.</summary>
    public static async Task AnswersAsync(this SiteHost site, SurveyRun run, int count, int shift, int[] helps, int sleep)
    {
        for (var at = 0; at < count; at++)
        {
            var ticket = site.Services.GetRequiredService<SurveyTickets>().New(run.SurveyItemId);
            Assert.Equal(SurveyOutcome.Taken, await site.UseAsync<SurveyTaking, SurveyOutcome>(taking => taking.TakeAsync(run, new SurveyReply([[shift], helps, [sleep]], []), ticket, Somewhere(), default)));
        }
    }

    /// <summary>An address of somebody's own.</summary>
    public static IPAddress Somewhere() => new(Random.Shared.NextInt64(1, uint.MaxValue));

    /// <summary>The version of a draft that stands.</summary>
    public static Task<string> VersionAsync(this SiteHost site, string id) => site.QueryAsync(db => db.Set<Contents.Model.ContentItem>().Where(row => row.ContentItemId == id && row.Latest).Select(row => row.ContentItemVersionId).SingleAsync());

    /// <summary>How many workers an organisation says it has.</summary>
    public static Task WorkersAsync(this SiteHost site, string organizationId, int? workers) => site.InUnitAsync(async unit =>
    {
        var fact = await unit.Db.Set<OrganizationFact>().FirstOrDefaultAsync(row => row.OrganizationId == organizationId && row.Year == 2099);
        if (fact is null) unit.Db.Add(fact = new OrganizationFact { OrganizationId = organizationId, Year = 2099 });
        fact.Workers = workers;
    });

    /// <summary>Many answers of one kind, straight into the database.</summary>
    public static Task ManyAsync(this SiteHost site, SurveyRun run, int count, string json) => site.InUnitAsync(unit =>
    {
        for (var at = 0; at < count; at++) unit.Db.Add(new SurveyAnswer { Key = SurveyShuffle.NewKey(), SurveyItemId = run.SurveyItemId, AnswersJson = json });
        return Task.CompletedTask;
    });

    public static Task<int> CountAsync(this SiteHost site, SurveyRun run) => site.QueryAsync(db => db.Set<SurveyAnswer>().CountAsync(row => row.SurveyItemId == run.SurveyItemId));

    public static Task CloseAsync(this SiteHost site, SurveyRun run) => site.UseAsync<SurveyOpening, string?>(opening => opening.CloseAsync(run.SurveyItemId, default));
}
