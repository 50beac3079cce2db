using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Contents.Indexing;

/// <summary>The mapping the five share.</summary>
public abstract class FieldIndexConfiguration<T> : ContentIndexConfiguration<T> where T : FieldIndex
{
    /// <inheritdoc />
    protected override void ConfigureIndex(EntityTypeBuilder<T> builder)
    {
        builder.Property(row => row.ContentType).HasMaxLength(128);
        builder.Property(row => row.PartName).HasMaxLength(128);
        builder.Property(row => row.FieldName).HasMaxLength(128);
        builder.HasIndex("FieldName", "Value");
    }
}

internal sealed class TextFieldIndexConfiguration : FieldIndexConfiguration<TextFieldIndex>
{
    protected override void ConfigureIndex(EntityTypeBuilder<TextFieldIndex> builder)
    {
        base.ConfigureIndex(builder);
        builder.Property(row => row.Value).HasMaxLength(255);
    }
}

internal sealed class NumericFieldIndexConfiguration : FieldIndexConfiguration<NumericFieldIndex>;

internal sealed class DateFieldIndexConfiguration : FieldIndexConfiguration<DateFieldIndex>;

internal sealed class BooleanFieldIndexConfiguration : FieldIndexConfiguration<BooleanFieldIndex>;

internal sealed class ReferenceFieldIndexConfiguration : FieldIndexConfiguration<ReferenceFieldIndex>
{
    protected override void ConfigureIndex(EntityTypeBuilder<ReferenceFieldIndex> builder)
    {
        base.ConfigureIndex(builder);
        builder.Property(row => row.Value).HasMaxLength(64);
        builder.HasIndex("Value");
    }
}
