using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Applications.Process;

/// <summary>The last receipt number given out for a code and year. It grows in the transaction of the submission, so no number is lost.</summary>
public sealed class ReceiptCounter
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The form's code.</summary>
    public required string Code { get; init; }

    /// <summary>The year on the receipt.</summary>
    public int Year { get; init; }

    /// <summary>The last number.</summary>
    public int Last { get; set; }
}

internal sealed class ReceiptCounterConfiguration : IEntityTypeConfiguration<ReceiptCounter>
{
    public void Configure(EntityTypeBuilder<ReceiptCounter> builder)
    {
        builder.ToTable(nameof(ReceiptCounter));
        builder.Property(row => row.Code).HasMaxLength(32);
        builder.HasIndex(row => new { row.Code, row.Year }).IsUnique();
    }
}
