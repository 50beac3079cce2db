using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Platform.Settings;

/// <summary>One section of the site's settings as JSON; sections nobody here knows are kept as they came.</summary>
public sealed class SiteSetting
{
    /// <summary>The section's name: the settings class, or the key found in a recipe.</summary>
    public required string Name { get; init; }

    /// <summary>Its JSON value.</summary>
    public required string Json { get; set; }
}

internal sealed class SiteSettingConfiguration : IEntityTypeConfiguration<SiteSetting>
{
    public void Configure(EntityTypeBuilder<SiteSetting> builder)
    {
        builder.ToTable(nameof(SiteSetting)).HasKey(setting => setting.Name);
        builder.Property(setting => setting.Name).HasMaxLength(255);
    }
}
