using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Search.Statistics;

/// <summary>How often was searched on a day. Neither words nor who: search words are never stored.</summary>
public sealed class SearchDay
{
    /// <summary>The site's calendar day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Searches; the same one again within a minute counts once.</summary>
    public long Searches { get; set; }

    /// <summary>Those that found nothing as typed.</summary>
    public long WithoutResult { get; set; }
}

internal sealed class SearchDayConfiguration : IEntityTypeConfiguration<SearchDay>
{
    public void Configure(EntityTypeBuilder<SearchDay> builder) => builder.ToTable(nameof(SearchDay)).HasKey(row => row.Day);
}
