using Eap.Notifications.Messages;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.SelfChecks.Urgent;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.SelfChecks.Tests.Urgent;

/// <summary>One rings, not two; and nobody loses a request without hearing of it.</summary>
public sealed class TakingOnTests(EnginesFixture engines) : IClassFixture<EnginesFixture>
{
    [Theory, EachEngine]
    public async Task TakenOn_ByTwoAtOnce_IsOnes_AndTheOtherReadsWhose(DatabaseEngine engine)
    {
        var site = await engines.OnAsync(engine);
        var (first, second) = (await site.Data.AccountAsync(RoleNames.ServiceCentre), await site.Data.AccountAsync(RoleNames.ServiceCentre));
        var clients = new[] { await site.SignInAsync(first), await site.SignInAsync(second) };
        var id = await site.Data.UrgentAsync(await site.Data.OrganizationNamedAsync("莒县总工会"));
        var desk = $"/admin/urgent/{id}";
        var pages = await Task.WhenAll(clients.Select(client => client.GetPageAsync(desk)));

        await Task.WhenAll(clients.Zip(pages, (client, page) => Task.Run(() => client.SubmitFormAsync(page, form: "form[action$='/take']"))));

        var row = await site.QueryAsync(db => db.Set<UrgentRequest>().AsNoTracking().SingleAsync(found => found.RequestId == id));
        Assert.Equal(1, await site.QueryAsync(db => db.Set<AuditEvent>().CountAsync(found => found.SubjectId == id && found.Name == "TakenOn")));
        var (won, lost) = row.TakenBy == first.Id ? (clients[0], clients[1]) : (clients[1], clients[0]);
        Assert.Contains("请现在打电话", (await won.GetPageAsync(desk)).ShouldBeOk().BodyText);
        var refused = (await lost.GetPageAsync(desk)).ShouldBeOk();
        Assert.Contains("刚接手，请不要再打", refused.BodyText);

        // Having read that, they may still take it over; the other hears of it.
        (await lost.SubmitFormAsync(refused, form: "form[action$='/take']")).ShouldRedirectTo(desk);
        var heard = await site.QueryAsync(db => db.Set<Notification>().Where(found => found.Url == desk && found.Subject.Contains("接过去")).Select(found => found.UserId).ToListAsync());
        Assert.Equal([row.TakenBy!], heard);
        Assert.NotEqual(row.TakenBy, await site.QueryAsync(db => db.Set<UrgentRequest>().Where(found => found.RequestId == id).Select(found => found.TakenBy).SingleAsync()));
    }
}
