namespace Eap.Contents.Editing;

/// <summary>What a person may do with a field just now.</summary>
public enum FieldAccessLevel
{
    /// <summary>Change it.</summary>
    Editable,

    /// <summary>See it; what is posted for it is not read.</summary>
    Locked,

    /// <summary>Neither see nor change it.</summary>
    Hidden,
}

/// <summary>A rule over all fields of an item: what is locked or hidden is not bound, whatever was posted.</summary>
/// <param name="Of">The level of a part (field null) or of a field.</param>
public sealed record FieldAccess(Func<string, string?, FieldAccessLevel> Of)
{
    /// <summary>Everything may be changed.</summary>
    public static readonly FieldAccess Everything = new((_, _) => FieldAccessLevel.Editable);

    /// <summary>Nothing may be changed.</summary>
    public static readonly FieldAccess ReadOnly = new((_, _) => FieldAccessLevel.Locked);
}
