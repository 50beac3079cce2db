using Eap.Notifications.Messages;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Recipes;
using Eap.Platform.Security;
using Eap.Testing;

namespace EapSite.Tests.Killing;

/// <summary>
/// Several clerks file applications through HTTP and an officer decides them, while the site's process is killed at moments nobody chose and started again on
/// the same data.
/// </summary>
/// <param name="engine">On which database.</param>
/// <param name="kills">How often it is killed.</param>
/// <param name="seed">Chooses the moments.</param>
/// <param name="say">Told how it goes.</param>
internal sealed class KillRun(DatabaseEngine engine, int kills, int seed, Action<string> say)
{
    private const int Clerks = 5;
    private const string Centre = "centre@example.test";

    // What lies between the first application after a start and the kill.
    private const int LongestLifeMilliseconds = 1500;
    private readonly Random _moments = new(seed);

    /// <summary>Does it all and proves at the end that nothing was lost and nothing done twice.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var peer = new SmtpPeer();
        var settings = new Dictionary<string, string>(peer.Settings)
        {
            ["RateLimits:PostsPerMinutePerAccount"] = "100000", ["RateLimits:PostsPerMinutePerAddress"] = "100000", ["Logging:LogLevel:Default"] = "Warning",
        };
        var (storage, accounts, desk) = await PrepareAsync(settings);
        await using var kept = storage;
        await using var site = new KilledSite(storage, settings);
        using var office = new ServiceDesk(site, desk);
        var clerks = accounts.Select(account => new Clerk(site, account)).ToList();
        try
        {
            await WorkAsync(site, clerks, office, cancellationToken);
            await new KillProof(storage, settings, peer, clerks, desk).CheckAsync(say, cancellationToken);
        }
        catch
        {
            say(site.Output);
            throw;
        }
        finally
        {
            foreach (var clerk in clerks) clerk.Dispose();
        }
    }

    private async Task WorkAsync(KilledSite site, IReadOnlyList<Clerk> clerks, ServiceDesk office, CancellationToken cancellationToken)
    {
        using var stop = new CancellationTokenSource();
        await site.StartAsync();
        var filing = Task.WhenAll(clerks.Select(clerk => Task.Run(() => clerk.WorkAsync(stop.Token, office.Put, cancellationToken), cancellationToken)));
        var deciding = Task.Run(() => office.WorkAsync(cancellationToken), cancellationToken);
        for (var kill = 1; kill <= kills; kill++)
        {
            await LetWorkAsync(clerks, Task.WhenAny(filing, deciding), cancellationToken);
            await site.KillAsync();
            await site.StartAsync();
            if (kill % 10 == 0) say($"{kill} kills, {clerks.Sum(clerk => clerk.Receipts.Count())} receipts");
        }

        await stop.CancelAsync();
        await filing;
        office.Close();
        await deciding;
        var pairs = (await Task.WhenAll(clerks.Select(clerk => clerk.SendAllAgainAsync(cancellationToken)))).SelectMany(pair => pair).ToList();
        Assert.All(pairs, pair => Assert.Equal(pair.Then, pair.Now));
        say($"{kills} kills, {clerks.Sum(clerk => clerk.Tried)} submissions tried, {pairs.Count} receipts given, {clerks.Sum(clerk => clerk.Repeated) + office.Repeated} requests sent again because no answer came");
    }

    // A clerk that stopped working has found something wrong: that is told at once.
    private async Task LetWorkAsync(IReadOnlyList<Clerk> clerks, Task<Task> broken, CancellationToken cancellationToken)
    {
        var before = clerks.Sum(clerk => clerk.Tried);
        while (clerks.Sum(clerk => clerk.Tried) == before && !broken.IsCompleted) await Task.Delay(10, cancellationToken);
        await Task.WhenAny(Task.Delay(_moments.Next(LongestLifeMilliseconds), cancellationToken), broken);
        if (broken.IsCompleted) await await broken;
    }

    private async Task<(SiteStorage Storage, IReadOnlyList<SiteAccount> Clerks, SiteAccount Desk)> PrepareAsync(Dictionary<string, string> settings)
    {
        var template = new SiteHostOptions { Engine = engine, Settings = settings, StartsAt = TimeProvider.System.GetUtcNow() };
        await using var site = await SiteHost.StartAsync(template);
        var file = Path.Combine(AppContext.BaseDirectory, "Killing", "killed-request.recipe.json");
        Assert.Empty((await site.UseAsync<RecipeExecutor, RecipeReport>(executor => executor.ExecuteAsync(new RecipeDescriptor("killed-request", "", IsSetupRecipe: false, file)))).Kept);
        var clerks = new List<SiteAccount>();
        for (var number = 1; number <= Clerks; number++)
        {
            var unit = await site.Data.OrganizationAsync($"例{number}公司工会", "东港区总工会", OrganizationKind.EnterpriseUnion);
            var address = $"clerk{number}@example.test";
            clerks.Add(await site.Data.AccountAsync(RoleNames.UnionAdministrator, unit.Name, user => user.Email = address));
        }

        var desk = await site.Data.AccountAsync(RoleNames.ServiceCentre, change: user => user.Email = Centre);
        await site.InUnitAsync(unit =>
        {
            foreach (var account in clerks.Append(desk)) unit.Db.Add(new NotificationPreference { UserId = account.Id, ByMail = true });
            return Task.CompletedTask;
        });
        site.Storage.Release();
        return (await site.Storage.CopyAsync(), clerks, desk);
    }
}
