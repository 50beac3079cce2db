using Eap.Notifications.Messages;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Notifications.Tests.Web;

/// <summary>A workflow asks how often the same was said within the hour: among a million messages it must not read them all.</summary>
public sealed class SameMessageLatelyTests(SiteFixture site) : SiteTest(site)
{
    [Fact]
    public async Task Question_ForTheSameSubjectLately_GoesByTheIndex()
    {
        var since = Site.Clock.GetUtcNow().UtcDateTime.AddHours(-1);
        var plan = await Site.QueryAsync(async db =>
        {
            var asked = db.Set<Notification>().Where(row => row.Subject == "又来了" && row.Body == "" && row.Url == null && row.CreatedUtc > since).GroupBy(row => row.UserId).Where(group => group.Count() >= 20).Select(group => group.Key);
            await using var command = asked.CreateDbCommand();
            command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
            await db.Database.OpenConnectionAsync();
            await using var reader = await command.ExecuteReaderAsync();
            var lines = new List<string>();
            while (await reader.ReadAsync()) lines.Add(reader.GetString(3));
            return lines;
        });

        Assert.Contains(plan, line => line.Contains("SEARCH", StringComparison.Ordinal) && line.Contains("IX_Notification_Subject_CreatedUtc", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, line => line.StartsWith("SCAN n", StringComparison.OrdinalIgnoreCase) && !line.Contains("USING INDEX", StringComparison.Ordinal));
    }
}
