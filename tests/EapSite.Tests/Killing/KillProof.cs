using Eap.Applications.Filing;
using Eap.Applications.Process;
using Eap.Contents.Model;
using Eap.Notifications.Messages;
using Eap.Platform.Outbox;
using Eap.Platform.Scheduling;
using Eap.Testing;
using Eap.Workflows.Instances;
using Eap.Workflows.Review;
using Microsoft.EntityFrameworkCore;

namespace EapSite.Tests.Killing;

/// <summary>Proves from what is stored, and from what reached the mail server, that nothing was lost and nothing done twice.</summary>
internal sealed class KillProof(SiteStorage storage, IReadOnlyDictionary<string, string> settings, SmtpPeer peer, IReadOnlyList<Clerk> clerks, SiteAccount desk)
{
    private static readonly string[] Path = ["handed", "told", "noted", "review", "review", "accepted", "thanked"];

    /// <summary>Looks at everything.</summary>
    public async Task CheckAsync(Action<string> say, CancellationToken cancellationToken)
    {
        var options = new SiteHostOptions { Engine = storage.Engine, Storage = storage, RealMail = true, Settings = settings, StartsAt = TimeProvider.System.GetUtcNow() };
        await using var site = await SiteHost.StartAsync(options);
        await FinishAsync(site, cancellationToken);
        var filed = await site.QueryAsync(db => db.Set<ApplicationRecord>().AsNoTracking().Where(row => row.FiledUtc != null).ToListAsync(cancellationToken));
        await CheckReceiptsAsync(site, filed, cancellationToken);
        var steps = await CheckStepsAsync(site, filed, cancellationToken);
        var messages = await CheckMessagesAsync(site, filed, cancellationToken);
        var letters = await CheckLettersAsync(site, cancellationToken);
        await CheckNothingHangsAsync(site, cancellationToken);
        say($"{filed.Count} applications, {steps} steps, {messages} messages, {letters.Distinct} mails, {letters.All - letters.Distinct} of them sent once more under the same Message-ID");
    }

    // What a killed process had claimed is free again after some minutes, which the clock of this site jumps over.
    private static async Task FinishAsync(SiteHost site, CancellationToken cancellationToken)
    {
        for (var round = 0; round < 2; round++)
        {
            for (var left = int.MaxValue; ;)
            {
                await site.TickAsync();
                var now = await site.QueryAsync(db => db.Set<OutboxMessage>().CountAsync(row => row.SentUtc == null, cancellationToken));
                if (now == 0 || now == left) break;
                left = now;
            }

            site.Clock.Advance(TimeSpan.FromMinutes(6));
        }
    }

    // Both ways: every receipt has its application, and every application was seen by its clerk in the end. Numbers without a gap, none twice.
    private async Task CheckReceiptsAsync(SiteHost site, IReadOnlyList<ApplicationRecord> filed, CancellationToken cancellationToken)
    {
        var shown = clerks.SelectMany(clerk => clerk.Receipts).OrderBy(receipt => receipt.Number, StringComparer.Ordinal);
        Assert.Equal(shown, filed.Select(record => new Receipt(record.ContentItemId, record.ReceiptNumber!, record.ContentHash!)).OrderBy(receipt => receipt.Number, StringComparer.Ordinal));
        Assert.Equal(Enumerable.Range(1, filed.Count), filed.Select(record => int.Parse(record.ReceiptNumber!.Split('-')[^1])).Order());
        var versions = await site.QueryAsync(db => db.Set<ContentItem>().AsNoTracking().Where(item => item.ContentType == "KilledRequest").ToDictionaryAsync(item => item.ContentItemVersionId, cancellationToken));
        Assert.All(filed, record => Assert.Equal(record.ContentHash, ContentHash.Of(versions[record.VersionId!].Content, record.ContentSalt)));
        Assert.Equal(filed.Count, await site.QueryAsync(db => db.Set<ApplicationSubmission>().CountAsync(cancellationToken)));
    }

    private static async Task<int> CheckStepsAsync(SiteHost site, IReadOnlyList<ApplicationRecord> filed, CancellationToken cancellationToken)
    {
        var instances = await site.QueryAsync(db => db.Set<Workflow>().AsNoTracking().Where(row => row.WorkflowTypeId == "killed-request").ToListAsync(cancellationToken));
        Assert.Equal(filed.Select(record => record.ContentItemId).Order(), instances.Select(instance => instance.CorrelationId!).Order());
        Assert.All(instances, instance => Assert.Equal(WorkflowStatus.Finished, instance.Status));
        var journal = await site.QueryAsync(db => db.Set<JournalEntry>().AsNoTracking().OrderBy(row => row.Number).ToListAsync(cancellationToken));
        var byInstance = journal.ToLookup(row => row.WorkflowId, row => row.ActivityId);
        Assert.All(instances, instance => Assert.Equal(Path, byInstance[instance.WorkflowId]));
        Assert.All(filed, record => Assert.Equal(ApplicationStatus.Accepted, record.Status));
        var told = await site.QueryAsync(db => db.Set<ApplicationEvent>().AsNoTracking().Where(row => row.Status != null).ToListAsync(cancellationToken));
        Assert.Equal(filed.Count * 2, told.DistinctBy(row => (row.ContentItemId, row.Status)).Count());
        Assert.Equal(filed.Count * 2, told.Count);
        return journal.Count;
    }

    // What a step does beside moving: each clerk was told of each application four times, by four different messages; nobody was told anything twice.
    private async Task<int> CheckMessagesAsync(SiteHost site, IReadOnlyList<ApplicationRecord> filed, CancellationToken cancellationToken)
    {
        var messages = await site.QueryAsync(db => db.Set<Notification>().AsNoTracking().Select(row => new { row.UserId, row.Subject, row.Url, row.Body }).ToListAsync(cancellationToken));
        Assert.Equal(messages.Count, messages.Where(row => row.Url!.StartsWith("/my/", StringComparison.Ordinal)).Distinct().Count() + messages.Count(row => !row.Url!.StartsWith("/my/", StringComparison.Ordinal)));
        var toClerks = messages.Where(row => row.Url!.StartsWith("/my/", StringComparison.Ordinal)).GroupBy(row => row.Url!["/my/".Length..]).ToDictionary(group => group.Key, group => group.Count());
        Assert.All(filed, record => Assert.Equal(4, toClerks[record.ContentItemId]));
        return messages.Count;
    }

    private async Task<(int All, int Distinct)> CheckLettersAsync(SiteHost site, CancellationToken cancellationToken)
    {
        var outbox = await site.QueryAsync(db => db.Set<OutboxMessage>().AsNoTracking().Where(row => row.Kind == MailMessage.Kind).Select(row => row.MessageId).ToListAsync(cancellationToken));
        var ids = peer.MessageIds.Select(id => id.Trim('<', '>').Split('@')[0]).ToList();
        Assert.Equal(outbox.Order(StringComparer.Ordinal), ids.Distinct().Order(StringComparer.Ordinal));
        var people = clerks.Select(clerk => clerk.Account.Id).Append(desk.Id).ToList();
        Assert.Equal(await site.QueryAsync(db => db.Set<Notification>().CountAsync(row => people.Contains(row.UserId), cancellationToken)), outbox.Count);
        Assert.All(peer.Letters.Zip(ids).GroupBy(letter => letter.Second), same => Assert.Single(same.Select(letter => Lasting(letter.First)).Distinct()));
        return (ids.Count, outbox.Count);
    }

    private static async Task CheckNothingHangsAsync(SiteHost site, CancellationToken cancellationToken)
    {
        Assert.Equal(0, await site.QueryAsync(db => db.Set<OutboxMessage>().CountAsync(row => row.SentUtc == null, cancellationToken)));
        Assert.Equal(0, await site.QueryAsync(db => db.Set<BlockingActivity>().CountAsync(cancellationToken)));
        Assert.Equal(0, await site.QueryAsync(db => db.Set<ReviewTask>().CountAsync(task => task.IsOpen, cancellationToken)));
        var now = site.Clock.GetUtcNow().UtcDateTime;
        Assert.Equal([], await site.QueryAsync(db => db.Set<DueWork>().Where(row => row.Kind == WorkflowRunner.WorkKind || row.DueUtc < now || row.Attempts > 0).Select(row => row.Kind + " " + row.LastError).ToListAsync(cancellationToken)));
    }

    // A letter sent again has a date of its own.
    private static string Lasting(string letter) => string.Join('\n', letter.Split("\r\n").Where(line => !line.StartsWith("Date:", StringComparison.OrdinalIgnoreCase)));
}
