namespace Eap.Platform.Spreadsheets;

/// <summary>Carries the message for the user out of the reading loop.</summary>
internal sealed class SheetLimitException(string message) : Exception(message);
