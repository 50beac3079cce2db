using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Experts.Calendar;

/// <summary>Books resources and sets them free.</summary>
public sealed class ResourceCalendar(SiteDbContext db)
{
    /// <summary>
    /// Books all these resources for a time, or none of them; returns the one that is taken already, null when all is booked. Booking the same for the
    /// same subject again changes nothing. The unique key decides between two at once: the unit of the slower one runs again and reads who was first.
    /// </summary>
    public static async Task<CalendarResource?> BookAsync(
        UnitScope unit, IReadOnlyList<CalendarResource> resources, DateTime startUtc, DateTime endUtc, string subjectItemId, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        var slots = SlotTimes.Of(startUtc, endUtc);
        var (first, last) = (slots[0], slots[^1]);
        var ids = resources.Select(resource => resource.Id).ToList();
        var taken = await unit.Db.Set<CalendarSlot>().AsNoTracking().Where(row => ids.Contains(row.ResourceId) && row.SlotStartUtc >= first && row.SlotStartUtc <= last).ToListAsync(cancellationToken);
        foreach (var resource in resources)
            if (taken.Any(row => Is(row, resource) && row.SubjectItemId != subjectItemId)) return resource;
        foreach (var resource in resources.Distinct())
            foreach (var slot in slots.Where(slot => !taken.Any(row => Is(row, resource) && row.SlotStartUtc == slot)))
                unit.Db.Add(new CalendarSlot { ResourceKind = resource.Kind, ResourceId = resource.Id, SlotStartUtc = slot, SubjectItemId = subjectItemId });
        await unit.Db.SaveChangesAsync(cancellationToken);
        return null;
    }

    /// <summary>Sets everything free that was taken for a subject.</summary>
    public static Task ReleaseAsync(UnitScope unit, string subjectItemId, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        return unit.Db.Set<CalendarSlot>().Where(row => row.SubjectItemId == subjectItemId).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>How resources of one kind are booked around a time, for something else than this subject; those not named are not booked at all.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="startUtc">It begins, UTC.</param>
    /// <param name="endUtc">It ends, UTC.</param>
    /// <param name="margin">How long before and after still counts as near; zero for nothing.</param>
    /// <param name="subjectItemId">Whose bookings do not count; null for nobody's.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyDictionary<string, Booked>> AroundAsync(string kind, DateTime startUtc, DateTime endUtc, TimeSpan margin, string? subjectItemId, CancellationToken cancellationToken)
    {
        var slots = SlotTimes.Of(startUtc, endUtc);
        var (first, last) = (slots[0], slots[^1]);
        var (from, to) = (startUtc - margin - SlotTimes.Length, endUtc + margin);
        var taken = await db.Set<CalendarSlot>().AsNoTracking()
            .Where(row => row.ResourceKind == kind && row.SlotStartUtc > from && row.SlotStartUtc < to && row.SubjectItemId != subjectItemId)
            .Select(row => new { row.ResourceId, row.SlotStartUtc }).ToListAsync(cancellationToken);
        return taken.GroupBy(row => row.ResourceId).ToDictionary(group => group.Key, group => group.Any(row => row.SlotStartUtc >= first && row.SlotStartUtc <= last) ? Booked.Then : Booked.Near);
    }

    /// <summary>What else takes a resource in a time: its content item; null when it is free.</summary>
    public async Task<string?> TakerAsync(CalendarResource resource, DateTime startUtc, DateTime endUtc, string subjectItemId, CancellationToken cancellationToken)
    {
        var slots = SlotTimes.Of(startUtc, endUtc);
        var (first, last) = (slots[0], slots[^1]);
        return await db.Set<CalendarSlot>().AsNoTracking()
            .Where(row => row.ResourceKind == resource.Kind && row.ResourceId == resource.Id && row.SlotStartUtc >= first && row.SlotStartUtc <= last && row.SubjectItemId != subjectItemId)
            .OrderBy(row => row.SlotStartUtc).Select(row => row.SubjectItemId).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>The slots of one resource from a moment on, at most 2000.</summary>
    public Task<List<CalendarSlot>> OfAsync(CalendarResource resource, DateTime fromUtc, CancellationToken cancellationToken) =>
        db.Set<CalendarSlot>().AsNoTracking().Where(row => row.ResourceKind == resource.Kind && row.ResourceId == resource.Id && row.SlotStartUtc >= fromUtc)
            .OrderBy(row => row.SlotStartUtc).Take(2000).ToListAsync(cancellationToken);

    private static bool Is(CalendarSlot row, CalendarResource resource) => row.ResourceKind == resource.Kind && row.ResourceId == resource.Id;
}
