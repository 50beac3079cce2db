using System.Text.Json;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Platform.Settings;

/// <summary>Reads a section inside a unit of work, as its transaction sees it.</summary>
public static class SettingsSectionReader
{
    /// <summary>The stored section; its defaults when nothing is stored. Changes to it are the caller's to store.</summary>
    public static async Task<T> ReadAsync<T>(SiteDbContext db, CancellationToken cancellationToken) where T : class, new()
    {
        var json = await db.Set<SiteSetting>().AsNoTracking().Where(row => row.Name == typeof(T).Name).Select(row => row.Json).FirstOrDefaultAsync(cancellationToken);
        return json is null ? new T() : JsonSerializer.Deserialize<T>(json, JOptions.Default) ?? new T();
    }
}
