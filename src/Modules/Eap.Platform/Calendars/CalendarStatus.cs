namespace Eap.Platform.Calendars;

/// <summary>STATUS of an entry.</summary>
public enum CalendarStatus
{
    /// <summary>It takes place.</summary>
    Confirmed,

    /// <summary>Its time no longer holds and there is no new one.</summary>
    Tentative,

    /// <summary>It does not take place; calendars strike it or take it out.</summary>
    Cancelled,
}
