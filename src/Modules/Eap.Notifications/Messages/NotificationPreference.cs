using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Notifications.Messages;

/// <summary>What an account chose. The inbox cannot be turned off; without a row nothing else is on.</summary>
public sealed class NotificationPreference
{
    /// <summary>Whose choice.</summary>
    public required string UserId { get; init; }

    /// <summary>Also by mail, when the account has an address.</summary>
    public bool ByMail { get; set; }

    /// <summary>Also by the site's HTTP channel (短信, 企业微信, 钉钉), when there is one and it knows the account.</summary>
    public bool ByPhone { get; set; }
}

internal sealed class NotificationPreferenceConfiguration : IEntityTypeConfiguration<NotificationPreference>
{
    public void Configure(EntityTypeBuilder<NotificationPreference> builder)
    {
        builder.ToTable(nameof(NotificationPreference)).HasKey(row => row.UserId);
        builder.Property(row => row.UserId).HasMaxLength(64);
        builder.Property(row => row.ByPhone).HasDefaultValue(false);
    }
}
