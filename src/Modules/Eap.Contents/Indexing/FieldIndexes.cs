using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Contents.Indexing;

/// <summary>A row of a generic field table: which field of which type.</summary>
public abstract class FieldIndex : ContentIndex
{
    /// <summary>The item's type.</summary>
    public string ContentType { get; set; } = "";

    /// <summary>The part.</summary>
    public string PartName { get; set; } = "";

    /// <summary>The field.</summary>
    public string FieldName { get; set; } = "";
}

/// <summary>Texts, cut to 255 characters.</summary>
public sealed class TextFieldIndex : FieldIndex
{
    /// <summary>The value.</summary>
    public string Value { get; set; } = "";
}

/// <summary>Numbers.</summary>
public sealed class NumericFieldIndex : FieldIndex
{
    /// <summary>The value.</summary>
    public decimal Value { get; set; }
}

/// <summary>Days and instants, UTC.</summary>
public sealed class DateFieldIndex : FieldIndex
{
    /// <summary>The value.</summary>
    public DateTime Value { get; set; }
}

/// <summary>Yes or no.</summary>
public sealed class BooleanFieldIndex : FieldIndex
{
    /// <summary>The value.</summary>
    public bool Value { get; set; }
}

/// <summary>Ids of what a field points to: terms, items, organisations, media files.</summary>
public sealed class ReferenceFieldIndex : FieldIndex
{
    /// <summary>The id.</summary>
    public string Value { get; set; } = "";
}

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
