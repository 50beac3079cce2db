namespace Eap.Contents.Fields.Formats;

/// <summary>What a line of text is: how it is tidied and checked.</summary>
public enum TextFormat
{
    /// <summary>Any text.</summary>
    None,

    /// <summary>A telephone number of mainland China: mobile, fixed line with area code, 400/800.</summary>
    Phone,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>The name of a person.</summary>
    PersonName,

    /// <summary>A citizen's ID number of 18 characters; always protected.</summary>
    IdNumber,
}
